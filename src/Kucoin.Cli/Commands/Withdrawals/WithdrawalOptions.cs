using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary>The options that describe a withdrawal. The commands that create and resolve one share them.</summary>
internal sealed class WithdrawalOptions
{
    private readonly Option<string> _asset = Options.Asset("The asset, for example USDT.");
    private readonly Option<decimal> _amount = Options.Amount("How much: a number above 0, in steps of the chain's precision.");
    private readonly Option<string> _address = Options.Text("--to", "ADDRESS", "The address that receives it.");
    private readonly Option<string> _uid = Options.Text("--to-uid", "UID", "The KuCoin user that receives it, by uid.");
    private readonly Option<string> _mail = Options.Text("--to-mail", "MAIL", "The KuCoin user that receives it, by mail address.");
    private readonly Option<string> _phone = Options.Text("--to-phone", "PHONE", "The KuCoin user that receives it, by phone number.");
    private readonly Option<string> _network = Options.Network("The chain; an address of an asset with several needs it");
    private readonly Option<string> _memo = Options.Text("--memo", "TEXT", "The memo or tag of the address, where its chain has one.");

    private WithdrawalOptions(bool areRequired) => (_asset.Required, _amount.Required) = (areRequired, areRequired);

    /// <summary>The options, with asset and amount required.</summary>
    public static WithdrawalOptions Required { get; } = new(areRequired: true);

    /// <summary>The options, all optional.</summary>
    public static WithdrawalOptions Optional { get; } = new(areRequired: false);

    public Option[] All => [_asset, _amount, _address, _uid, _mail, _phone, _network, _memo];

    /// <summary>Whether any of the options was given.</summary>
    public bool AreGiven(CommandContext call) => All.Any(call.IsGiven);

    /// <summary>The name of a required option that was omitted.</summary>
    public string? Missing(CommandContext call) => !call.IsGiven(_asset) ? _asset.Name : !call.IsGiven(_amount) ? _amount.Name : null;

    /// <summary>Creates the withdrawal that the options describe.</summary>
    public KucoinWithdrawalAttempt Of(CommandContext call)
    {
        (WithdrawType Type, string? To)[] recipients =
        [
            (WithdrawType.Address, call.GetValue(_address)),
            (WithdrawType.Uid, call.GetValue(_uid)),
            (WithdrawType.Mail, call.GetValue(_mail)),
            (WithdrawType.Phone, call.GetValue(_phone)),
        ];
        return recipients.Where(one => one.To is not null).ToArray() switch
        {
            [var (type, to)] => new()
            {
                WithdrawType = type,
                Asset = call.GetValue(_asset)!,
                Quantity = call.GetValue(_amount),
                ToAddress = to!,
                Network = call.GetValue(_network),
                Memo = call.GetValue(_memo),
            },
            _ => throw CliException.Usage("Name one recipient: --to, --to-uid, --to-mail or --to-phone."),
        };
    }
}
