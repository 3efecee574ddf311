using System.Buffers.Binary;
using System.Numerics;

namespace Kucoin.Catalog.Addresses;

/// <summary>
/// The Keccak-256 hash, as used by Ethereum. The framework has only the later SHA-3, which uses a different padding and yields different
/// hashes.
/// </summary>
internal static class Keccak256
{
    private const int Lanes = 25;
    private const int Rate = 136;
    private const int HashLength = 32;

    private static readonly ulong[] RoundConstants =
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
        0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
        0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    private static readonly int[] Rotations = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];
    private static readonly int[] Positions = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];

    /// <param name="data">At most 135 bytes (less than one block of 136), which is sufficient for an address.</param>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(data.Length, Rate);
        Span<byte> block = stackalloc byte[Rate];
        data.CopyTo(block);
        block[data.Length] ^= 0x01;
        block[^1] ^= 0x80;

        var state = new ulong[Lanes];
        for (var lane = 0; lane < Rate / sizeof(ulong); lane++)
        {
            state[lane] = BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * sizeof(ulong))..]);
        }

        Permute(state);

        var hash = new byte[HashLength];
        for (var lane = 0; lane < HashLength / sizeof(ulong); lane++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(lane * sizeof(ulong)), state[lane]);
        }

        return hash;
    }

    private static void Permute(ulong[] state)
    {
        Span<ulong> row = stackalloc ulong[5];
        foreach (var constant in RoundConstants)
        {
            for (var x = 0; x < 5; x++)
            {
                row[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }

            for (var lane = 0; lane < Lanes; lane++)
            {
                state[lane] ^= row[((lane % 5) + 4) % 5] ^ BitOperations.RotateLeft(row[((lane % 5) + 1) % 5], 1);
            }

            var moved = state[1];
            for (var i = 0; i < Positions.Length; i++)
            {
                (moved, state[Positions[i]]) = (state[Positions[i]], BitOperations.RotateLeft(moved, Rotations[i]));
            }

            for (var y = 0; y < Lanes; y += 5)
            {
                state.AsSpan(y, 5).CopyTo(row);
                for (var x = 0; x < 5; x++)
                {
                    state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
                }
            }

            state[0] ^= constant;
        }
    }
}
