using System.Collections.Concurrent;
using Kucoin.Client.Http;

namespace Kucoin.Client;

/// <summary>
/// The requests that several clients may send to one host together, regardless of their keys. The network in front of KuCoin counts
/// requests per address of the sender and blocks a machine that sends too many; a block that one client meets pauses all of them.
/// </summary>
/// <remarks>KuCoin publishes no number. It is thread-safe and is meant to be shared by all clients of a machine.</remarks>
public sealed class KucoinHostBudget
{
    /// <summary>The default number of requests per second to one host.</summary>
    public const int DefaultRequestsPerSecond = 30;

    private readonly ConcurrentDictionary<string, HostLimit> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _clock;
    private readonly bool _isLoopbackFree;

    /// <summary>Creates a budget.</summary>
    /// <param name="requestsPerSecond">The number of requests per second to each host, 1 to 10,000. Default: 30.</param>
    /// <param name="clock">The clock. Default: the system clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 1 and 10,000.</exception>
    public KucoinHostBudget(int requestsPerSecond = DefaultRequestsPerSecond, TimeProvider? clock = null)
        : this(requestsPerSecond, isLoopbackFree: false, clock)
    {
    }

    internal KucoinHostBudget(int? requestsPerSecond, bool isLoopbackFree, TimeProvider? clock)
    {
        if (requestsPerSecond is < 1 or > 10_000)
        {
            throw new ArgumentOutOfRangeException(
                nameof(requestsPerSecond), requestsPerSecond, "The number of requests per second must be between 1 and 10,000.");
        }

        (RequestsPerSecond, _isLoopbackFree, _clock) = (requestsPerSecond, isLoopbackFree, clock ?? TimeProvider.System);
    }

    /// <summary>The number of requests per second to each host; <see langword="null"/> if it is not limited.</summary>
    public int? RequestsPerSecond { get; }

    /// <summary>The budget of a client that shares none: unlimited, with its own record of blocks.</summary>
    internal static KucoinHostBudget Own(TimeProvider clock) => new(null, isLoopbackFree: false, clock);

    /// <summary>The limit of one host.</summary>
    internal HostLimit For(Uri address) => _hosts.GetOrAdd(
        address.Authority,
        static (_, of) => new(of.This._isLoopbackFree && of.Address.IsLoopback ? null : of.This.RequestsPerSecond, of.This._clock),
        (This: this, Address: address));
}
