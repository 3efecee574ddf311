namespace Kucoin.Client.Http;

/// <summary>What identifies a row of a history.</summary>
/// <param name="Id">The id, or all members that identify the row.</param>
/// <param name="Time">The time that dates the row, in UTC.</param>
/// <param name="IsUnique">Whether no other row has this id. Rows of some lists have no id.</param>
internal readonly record struct RowIdentity(string Id, DateTime Time, bool IsUnique = true);
