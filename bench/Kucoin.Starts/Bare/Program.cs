// The least that a program with HttpClient does: it sends one request and prints something of the response.
using var http = new HttpClient { BaseAddress = new(args[0]) };
using var response = await http.GetAsync("api/v1/accounts");
var body = await response.Content.ReadAsByteArrayAsync();
Console.Out.WriteLine(body.Length);
return response.IsSuccessStatusCode ? 0 : 1;
