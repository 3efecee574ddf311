namespace Kucoin.Catalog;

/// <summary>The allowed page sizes of an endpoint.</summary>
/// <param name="Min">The smallest page size.</param>
/// <param name="Max">The largest page size.</param>
/// <param name="Default">The page size that KuCoin uses when none is specified.</param>
public readonly record struct KucoinPageSizes(int Min, int Max, int Default);
