#:project ../src/Kucoin.Client/Kucoin.Client.csproj
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591

// Prints what can be seen of the client while it works: activities and metrics.
//
//   dotnet run examples/watching.cs
//
// KUCOIN_API_ENDPOINT chooses another address than the live exchange, for example that of `kucoin emulator`. Nothing here needs an API key.

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kucoin.Client;

using var activities = new ActivityListener
{
    ShouldListenTo = source => source.Name == KucoinTelemetry.ActivitySourceName,
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = activity => Console.WriteLine(
        $"activity  {activity.DisplayName}  {activity.Duration.TotalMilliseconds:0} ms  {Tags(activity.TagObjects)}"),
};
ActivitySource.AddActivityListener(activities);

using var metrics = new MeterListener
{
    InstrumentPublished = (instrument, listener) =>
    {
        if (instrument.Meter.Name == KucoinTelemetry.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    },
};
metrics.SetMeasurementEventCallback<double>(static (instrument, value, tags, _) => Print(instrument, $"{value:0.000}", tags));
metrics.SetMeasurementEventCallback<int>(static (instrument, value, tags, _) => Print(instrument, $"{value}", tags));
metrics.Start();

using var client = new KucoinRestClient();
var time = await client.SpotApi.ExchangeData.GetServerTimeAsync();
var asset = await client.SpotApi.ExchangeData.GetAssetAsync("BTC");

Console.WriteLine(time.Success ? $"The exchange's clock shows {time.Data:u}." : time.Error.Message);
Console.WriteLine(asset.Success ? $"{asset.Data.FullName} can be withdrawn over {asset.Data.Networks?.Count() ?? 0} chains." : asset.Error.Message);

static void Print(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
    Console.WriteLine($"metric    {instrument.Name}  {value} {instrument.Unit}  {Tags(tags.ToArray())}");

static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) =>
    string.Join("  ", tags.Where(tag => tag.Value is not null).Select(tag => $"{tag.Key}={tag.Value}"));
