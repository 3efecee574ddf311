using System.Text.Json;

namespace Kucoin.Client.Serialization.Rows;

/// <summary>Reads an answer that says nothing but the id of what was made.</summary>
internal sealed class IdRow<T>(string name, Func<string, T> make)
{
    private readonly MemberNames _members = new(name);

    public T Read(ref Utf8JsonReader json)
    {
        string? id = null;
        var members = _members.BeginObject(ref json);
        while (members.Next(ref json) is not null)
        {
            id = json.Text();
        }

        return make(id ?? throw JsonValues.Missing(name));
    }
}
