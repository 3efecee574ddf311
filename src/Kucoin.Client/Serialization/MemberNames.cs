using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>
/// The members of an object that are read, 32 at most, in the order KuCoin writes them. The member after the last one is looked for
/// first, so that an object in the usual order costs one comparison for each member. Any order is read; a member that is not listed is
/// passed over.
/// </summary>
internal sealed class MemberNames(params string[] names)
{
    private readonly byte[][] _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    /// <summary>Steps into the object at which the reader stands.</summary>
    /// <exception cref="JsonException">It stands at something else.</exception>
    public Cursor BeginObject(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.StartObject
            ? new(this)
            : throw new JsonException($"Expected an object, found {json.TokenType}.");

    private string GetName(int index) => names[index];

    private int Find(ref Utf8JsonReader json, int next)
    {
        // Comparing bytes is twice as fast as comparing text, and names are hardly ever escaped.
        if (!json.ValueIsEscaped && next < _utf8.Length && json.ValueSpan.SequenceEqual(_utf8[next]))
        {
            return next;
        }

        for (var candidate = 0; candidate < _utf8.Length; candidate++)
        {
            if (json.ValueTextEquals(_utf8[candidate]))
            {
                return candidate;
            }
        }

        return -1;
    }

    /// <summary>Goes from member to member of one object.</summary>
    internal struct Cursor(MemberNames members)
    {
        private int _next;
        private uint _seen;

        /// <summary>
        /// Moves the reader to the value of the next listed member and gives its name; <see langword="null"/> at the end of the object.
        /// </summary>
        /// <exception cref="JsonException">The member was there before.</exception>
        public string? Next(ref Utf8JsonReader json)
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var found = members.Find(ref json, _next);
                if (found >= 0)
                {
                    Once(1u << found, members.GetName(found));
                    _next = found + 1;
                    json.Read();
                    return members.GetName(found);
                }

                PassOver(ref json);
            }

            return null;
        }

        private void Once(uint member, string name)
        {
            if ((_seen & member) != 0)
            {
                throw new JsonException($"The object has {name} twice.");
            }

            _seen |= member;
        }

        private static void PassOver(ref Utf8JsonReader json)
        {
            if (json.ValueIsEscaped)
            {
                // Only reading a name finds out that its escapes are no text.
                json.GetString();
            }

            json.Skip();
        }
    }
}
