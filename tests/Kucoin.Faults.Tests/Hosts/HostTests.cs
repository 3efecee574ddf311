namespace Kucoin.Faults.Tests.Hosts;

/// <summary>
/// The handlers that real hosts put around a client, against everything that makes them try again: at most one arrival, a true outcome, and
/// no wait for a repetition that does not come.
/// </summary>
public sealed class HostTests
{
    [Fact]
    public Task Call_through_host_handlers_has_one_arrival_and_the_correct_outcome() =>
        HostMatrix.HoldAsync(Host.Gated, HostMatrix.FaultOfGated);
}

/// <summary>The same over an <see cref="HttpClient"/> of the host's, where the body of a request guards itself.</summary>
public sealed class HttpClientHostTests
{
    [Fact]
    public Task Write_over_a_host_HttpClient_has_at_most_one_effect() =>
        HostMatrix.HoldAsync(Host.Ungated, HostMatrix.FaultOfUngated);
}
