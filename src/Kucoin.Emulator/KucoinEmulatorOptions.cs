using System.Net;
using Kucoin.Emulator.Control;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator;

/// <summary>Options for <see cref="KucoinEmulator"/>.</summary>
public sealed record KucoinEmulatorOptions
{
    /// <summary>
    /// The local IP address to listen on. Default: <see cref="IPAddress.Loopback"/>. <see cref="IPAddress.Any"/> and
    /// <see cref="IPAddress.IPv6Any"/> listen on all addresses. On an address other than loopback, everyone who can reach the port can use
    /// the emulator with the keys of the scenario, over plain HTTP, and the control API responds with 404 unless there is a
    /// <see cref="ControlToken"/>.
    /// </summary>
    public IPAddress Host { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// The token that callers of the control API must send over HTTP, as <c>Authorization: Bearer</c>. Default: none; then every program on
    /// this machine can control an emulator on a loopback address, and control of an emulator on another address is disabled.
    /// <see cref="KucoinEmulator.Control"/> needs no token.
    /// </summary>
    public EmulatorControlToken? ControlToken { get; init; }

    /// <summary>The port, 0 to 65535. Default: 0, which selects a free port.</summary>
    public int Port { get; init; }

    /// <summary>The data file of the ledger. Default: none; the ledger is kept in memory and lost when the emulator stops.</summary>
    public string? DataFile { get; init; }

    /// <summary>
    /// The scenario from which a new ledger is created: <c>empty</c>, <c>limited-wallets</c>, <c>living-fund</c>, <c>many-subs</c>,
    /// <c>restricted-keys</c>, <c>small-fund</c>, <c>stress</c>, or the path of a scenario file, with an extension. Default:
    /// <c>small-fund</c>.
    /// </summary>
    public string Scenario { get; init; } = "small-fund";

    /// <summary>
    /// The size of a scalable scenario: the number of sub-accounts of <c>many-subs</c>, or of movements of <c>stress</c> or
    /// <c>living-fund</c>. Default: as in the scenario.
    /// </summary>
    public int? ScenarioSize { get; init; }

    /// <summary>The random seed for ids, keys and the probabilities of faults. Default: the seed of the scenario.</summary>
    public ulong? Seed { get; init; }

    /// <summary>
    /// The folder for snapshots that are saved and loaded over HTTP; it is created if it does not exist. Default: none; then snapshots
    /// cannot be saved or loaded over HTTP. <see cref="Control.EmulatorControl"/> accepts any path.
    /// </summary>
    public string? SnapshotFolder { get; init; }

    /// <summary>
    /// The time at which the ledger clock is frozen, 2000-01-01 to 2100-01-01. Default: none; the clock runs, until 2100-01-01.
    /// </summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether to freeze the ledger clock at the time of the scenario, so that every start is identical. Default: false.</summary>
    public bool FreezeAtAnchor { get; init; }

    /// <summary>The clock for request timestamps. Default: the system clock.</summary>
    public TimeProvider WireClock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Whether to accept only signatures of the unencoded query string. Default: false; signatures of the query string as sent are accepted
    /// too.
    /// </summary>
    public bool StrictSignatures { get; init; }

    /// <summary>Whether to refuse calls that exceed the quota of the user's VIP level. Default: true.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>
    /// Whether to refuse a transfer whose <c>clientOid</c> was already used. Default: false; the transfer is carried out again. KuCoin
    /// documents neither behavior, so a program must not rely on duplicate detection.
    /// </summary>
    public bool RefuseRepeatedClientOids { get; init; }

    /// <summary>
    /// Whether rows of spot trades are in the classic ledger too. Default: false; as for every current KuCoin account, they are only in the
    /// high-frequency ledger.
    /// </summary>
    public bool TradeRowsInBothLedgers { get; init; }

    /// <summary>
    /// The logger factory, with the category <c>Kucoin.Emulator</c>. It gets each request without secrets
    /// (<see cref="LogLevel.Information"/>), and each unexpected exception (<see cref="LogLevel.Error"/>, event id 1200). The emulator does
    /// not dispose of it. Default: no logging.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
