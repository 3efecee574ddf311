namespace Kucoin.Faults.Tests.Hosts;

/// <summary>
/// Real host handlers around a client, with all faults that make them retry: at most one arrival, a correct outcome, and
/// no wait for a retry that does not occur.
/// </summary>
public sealed class HostTests
{
    [Fact]
    public Task Call_through_host_handlers_has_one_arrival_and_the_correct_outcome() =>
        HostMatrix.HoldAsync(Host.Gated, HostMatrix.FaultOfGated);
}

/// <summary>The same with the host's own <see cref="HttpClient"/>, where the send-once body protects writes.</summary>
public sealed class HttpClientHostTests
{
    [Fact]
    public Task Write_over_a_host_HttpClient_has_at_most_one_effect() =>
        HostMatrix.HoldAsync(Host.Ungated, HostMatrix.FaultOfUngated);
}
