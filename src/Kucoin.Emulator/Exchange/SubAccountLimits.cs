using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The sub-account limits of a master, by level and by additional grant, for each trading permission.</summary>
internal sealed record SubAccountLimits(int ByLevel, int Granted)
{
    private const int PerLevel = 5;

    /// <summary>The total limit.</summary>
    public int Total => ByLevel + Granted;

    public static SubAccountLimits Get(User user) => user.IsMaster ? new(PerLevel * (1 + user.VipLevel), user.SubsGranted) : new(0, 0);

    /// <summary>The number of additionally granted sub-accounts for a trading permission. Half of them may trade more than spot.</summary>
    public int GrantedFor(string type) => type == "Spot" ? Granted : Granted / 2;

    /// <summary>Whether another sub-account with a trading permission is allowed.</summary>
    public bool Admits(string type, IReadOnlyList<User> subs) =>
        subs.Count(sub => SubAccounts.TradeTypes(sub).Contains(type)) < ByLevel + GrantedFor(type);
}
