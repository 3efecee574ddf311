using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Market;

/// <summary>Whether the exchange is open. A value that KuCoin adds later keeps its text.</summary>
[JsonConverter(typeof(ExtensibleEnumConverter<ServiceStatus>))]
public readonly record struct ServiceStatus : IExtensibleEnum<ServiceStatus>
{
    private static readonly WireValues Words = new(
        "open",
        "close",
        "cancelonly");

    /// <summary>Creates a value from KuCoin's text, case-insensitive.</summary>
    public ServiceStatus(string value) => Value = Words.Canonical(value);

    /// <summary>Open.</summary>
    public static ServiceStatus Open => new("open");

    /// <summary>Closed for maintenance.</summary>
    public static ServiceStatus Close => new("close");

    /// <summary>Orders can only be canceled.</summary>
    public static ServiceStatus CancelOnly => new("cancelonly");

    /// <summary>The text on the wire.</summary>
    public string Value { get => field ?? ""; }

    static WireValues IExtensibleEnum<ServiceStatus>.Words => Words;

    static ServiceStatus IExtensibleEnum<ServiceStatus>.Create(string? text) => new(text ?? "");

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
