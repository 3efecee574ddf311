using System.Net;
using Kucoin.Emulator.Control;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator;

/// <summary>How a local exchange starts.</summary>
public sealed record KucoinEmulatorOptions
{
    /// <summary>
    /// The address of this machine to listen on, <see cref="IPAddress.Loopback"/> by default. <see cref="IPAddress.Any"/> and
    /// <see cref="IPAddress.IPv6Any"/> are every address. On any but a loopback address everybody who reaches the port can use it with the
    /// keys of the scenario, over plain HTTP, and the control interface answers 404 unless there is a <see cref="ControlToken"/>.
    /// </summary>
    public IPAddress Host { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// The token that a caller of the control interface over HTTP has to send as <c>Authorization: Bearer</c>. None by default: then every
    /// program of this machine can control an exchange on a loopback address, and nobody one on another address.
    /// <see cref="KucoinEmulator.Control"/> needs none.
    /// </summary>
    public EmulatorControlToken? ControlToken { get; init; }

    /// <summary>The port, from 0 to 65535; 0, the default, takes one that is free.</summary>
    public int Port { get; init; }

    /// <summary>The file that keeps the books; by default they live in memory and are gone at the end.</summary>
    public string? DataFile { get; init; }

    /// <summary>
    /// The state that books without a past start from: <c>empty</c>, <c>limited-wallets</c>, <c>many-subs</c>, <c>restricted-keys</c>,
    /// <c>small-fund</c>, <c>stress</c>, or a file of the same form, which has an extension. <c>small-fund</c> by default.
    /// </summary>
    public string Scenario { get; init; } = "small-fund";

    /// <summary>
    /// How many there are of what a scenario has any number of: the sub-accounts of <c>many-subs</c>, the movements of <c>stress</c>.
    /// What the scenario says by default.
    /// </summary>
    public int? ScenarioSize { get; init; }

    /// <summary>What ids, keys and the chances of faults follow from; the scenario's own seed by default.</summary>
    public ulong? Seed { get; init; }

    /// <summary>
    /// The folder that snapshots are saved to and loaded from when another process asks for it over HTTP; it is made when it is not there.
    /// None by default: then no other process can have a file written or read. <see cref="Control.EmulatorControl"/> takes any path.
    /// </summary>
    public string? SnapshotFolder { get; init; }

    /// <summary>Stops the book clock at this time, from 2000-01-01 to 2100-01-01. By default it runs, until 2100-01-01.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Stops the book clock at the time the scenario itself names, so that every start shows the same. Off by default.</summary>
    public bool FreezeAtAnchor { get; init; }

    /// <summary>The clock that requests are timed with; the system's by default.</summary>
    public TimeProvider WireClock { get; init; } = TimeProvider.System;

    /// <summary>Takes only signatures over the query as it reads unencoded. By default the query as it was sent is taken too.</summary>
    public bool StrictSignatures { get; init; }

    /// <summary>Refuses calls beyond the quota of the user's VIP level, which is the default.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>
    /// Refuses a transfer whose <c>clientOid</c> was used before. By default it is carried out again: KuCoin promises neither, and a
    /// program must not lean on the kinder one.
    /// </summary>
    public bool RefuseRepeatedClientOids { get; init; }

    /// <summary>
    /// Takes the log, under the category <c>Kucoin.Emulator</c>: each request without anything secret (<see cref="LogLevel.Information"/>),
    /// and each exception that no rule foresaw (<see cref="LogLevel.Error"/>, event id 1200). It stays the caller's: the exchange does not
    /// dispose of it. None by default.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
