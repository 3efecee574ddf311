namespace Kucoin.Catalog;

/// <summary>The page sizes an endpoint takes.</summary>
/// <param name="Min">The smallest page size.</param>
/// <param name="Max">The largest page size.</param>
/// <param name="Default">The size KuCoin uses when none is sent.</param>
public readonly record struct KucoinPageSizes(int Min, int Max, int Default);
