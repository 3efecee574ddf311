#:project ../src/Kucoin.Client/Kucoin.Client.csproj
#:package OpenTelemetry
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591

// Prints what can be seen of the client while it works, by OpenTelemetry: logs, activities and metrics.
//
//   dotnet run examples/watching.cs
//
// KUCOIN_API_ENDPOINT chooses another address than the live exchange, for example that of `kucoin emulator`. Nothing here needs an API key.

using System.Diagnostics;
using System.Globalization;
using Kucoin.Client;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

using var activities = Sdk.CreateTracerProviderBuilder()
    .AddSource(KucoinTelemetry.ActivitySourceName)
    .AddProcessor(new SimpleActivityExportProcessor(new ConsoleExporter<Activity>(Describe.Activity)))
    .Build();
using var metrics = Sdk.CreateMeterProviderBuilder()
    .AddMeter(KucoinTelemetry.MeterName)
    .AddReader(new BaseExportingMetricReader(new ConsoleExporter<Metric>(Describe.Metric)))
    .Build();
using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Debug).AddOpenTelemetry(log =>
{
    log.IncludeFormattedMessage = true;
    log.AddProcessor(new SimpleLogRecordExportProcessor(new ConsoleExporter<LogRecord>(Describe.Log)));
}));

using var client = new KucoinRestClient(KucoinClientOptions.FromEnvironment() with { LoggerFactory = logs });
var time = await client.SpotApi.ExchangeData.GetServerTimeAsync();
var asset = await client.SpotApi.ExchangeData.GetAssetAsync("BTC");

Console.WriteLine(time.Success ? $"The exchange's clock shows {time.Data:u}." : time.Error.Message);
Console.WriteLine(asset.Success
    ? $"{asset.Data.FullName} can be withdrawn over {asset.Data.Networks?.Count() ?? 0} chains."
    : asset.Error.Message);

internal sealed class ConsoleExporter<T>(Func<T, IEnumerable<string>> lines) : BaseExporter<T>
    where T : class
{
    public override ExportResult Export(in Batch<T> batch)
    {
        foreach (var item in batch)
        {
            foreach (var line in lines(item))
            {
                Console.WriteLine(line);
            }
        }

        return ExportResult.Success;
    }
}

internal static class Describe
{
    public static IEnumerable<string> Log(LogRecord log) => [$"log       {log.LogLevel}  {log.FormattedMessage}"];

    public static IEnumerable<string> Activity(Activity activity) =>
        [$"activity  {activity.DisplayName}  {activity.Duration.TotalMilliseconds:0} ms  {Tags(activity.TagObjects)}"];

    public static IEnumerable<string> Metric(Metric metric)
    {
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var tags = new List<KeyValuePair<string, object?>>();
            foreach (var tag in point.Tags)
            {
                tags.Add(tag);
            }

            yield return $"metric    {metric.Name}  {Value(metric, point)} {metric.Unit}  {Tags(tags)}";
        }
    }

    private static string Value(Metric metric, in MetricPoint point) => metric.MetricType switch
    {
        MetricType.Histogram => string.Create(
            CultureInfo.InvariantCulture, $"{point.GetHistogramCount()} times, {point.GetHistogramSum():0.000}"),
        MetricType.LongGauge => $"{point.GetGaugeLastValueLong()}",
        _ => $"{metric.MetricType}",
    };

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join("  ", tags.Where(tag => tag.Value is not null).Select(tag => $"{tag.Key}={tag.Value}"));
}
