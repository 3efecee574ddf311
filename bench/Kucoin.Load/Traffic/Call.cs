namespace Kucoin.Load.Traffic;

/// <summary>One request, before it is signed.</summary>
internal readonly record struct Call(string Verb, string Target, string Body, Attempt? Attempt)
{
    public static Call Get(string target) => new("GET", target, "", null);
}
