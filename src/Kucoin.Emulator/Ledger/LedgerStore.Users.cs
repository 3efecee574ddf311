namespace Kucoin.Emulator.Ledger;

/// <summary>Users and their keys.</summary>
internal sealed partial class LedgerStore
{
    public void Add(User user) => Prepare(
        """
        INSERT INTO user (
            id, user_id, uid, name, master, remarks, access, type, is_frozen, enabled, vip_level, subs_granted, whitelist,
            mail, phone, never_opened, is_unified, is_removed, created_at)
        VALUES (
            $id, $user_id, $uid, $name, $master, $remarks, $access, $type, $is_frozen, $enabled, $vip_level, $subs_granted, $whitelist,
            $mail, $phone, $never_opened, $is_unified, $is_removed, $created_at)
        """).Run(
            user.Id,
            user.UserId,
            user.Uid,
            user.Name,
            user.Master,
            user.Remarks,
            user.Access,
            user.Type,
            Bit(user.IsFrozen),
            Join(user.Enabled),
            user.VipLevel,
            user.SubsGranted,
            JoinLines(user.Whitelist),
            user.Mail,
            user.Phone,
            Join(user.NeverOpened),
            Bit(user.IsUnified),
            Bit(user.IsRemoved),
            user.CreatedAt);

    public void Change(User user) => Prepare(
        """
        UPDATE user SET name = $name, is_frozen = $is_frozen, enabled = $enabled, vip_level = $vip_level, subs_granted = $subs_granted,
            whitelist = $whitelist, never_opened = $never_opened, is_unified = $is_unified,
            is_removed = $is_removed
        WHERE id = $id
        """).Run(
            user.Name,
            Bit(user.IsFrozen),
            Join(user.Enabled),
            user.VipLevel,
            user.SubsGranted,
            JoinLines(user.Whitelist),
            Join(user.NeverOpened),
            Bit(user.IsUnified),
            Bit(user.IsRemoved),
            user.Id);

    public IEnumerable<User> Users() => Rows(
        """
        SELECT id, user_id, uid, name, master, remarks, access, type, is_frozen, enabled, vip_level, subs_granted, whitelist, mail, phone,
            never_opened, is_unified, is_removed, created_at
        FROM user WHERE id > 0 ORDER BY id
        """).Select(row => new User
        {
            Id = row.Int32(0),
            UserId = row.Text(1),
            Uid = row.Int64(2),
            Name = row.Text(3),
            Master = row.IsNull(4) ? null : row.Int32(4),
            Remarks = Text(row, 5),
            Access = row.Text(6),
            Type = row.Int32(7),
            IsFrozen = row.Int32(8) != 0,
            Enabled = Split(row.Text(9)),
            VipLevel = row.Int32(10),
            SubsGranted = row.Int32(11),
            Whitelist = Text(row, 12)?.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Mail = Text(row, 13),
            Phone = Text(row, 14),
            NeverOpened = Split(row.Text(15)),
            IsUnified = row.Int32(16) != 0,
            IsRemoved = row.Int32(17) != 0,
            CreatedAt = row.Int64(18),
        });

    public void Add(ApiKey key) => Prepare(
        """
        INSERT INTO api_key (
            id, label, key, secret, passphrase, owner, remark, permissions, ip_whitelist, created_at, expires_at, version, is_removed)
        VALUES (
            $id, $label, $key, $secret, $passphrase, $owner, $remark, $permissions, $ip_whitelist, $created_at, $expires_at, $version,
            $is_removed)
        """).Run(
            key.Id,
            key.Label,
            key.Key,
            key.Secret,
            key.Passphrase,
            key.Owner,
            key.Remark,
            Join(key.Permissions),
            Join(key.IpWhitelist),
            key.CreatedAt,
            key.ExpiresAt,
            key.Version,
            Bit(key.IsRemoved));

    public void Change(ApiKey key) => Prepare(
        """
        UPDATE api_key SET permissions = $permissions, ip_whitelist = $ip_whitelist, expires_at = $expires_at, is_removed = $is_removed
        WHERE id = $id
        """).Run(Join(key.Permissions), Join(key.IpWhitelist), key.ExpiresAt, Bit(key.IsRemoved), key.Id);

    public IEnumerable<ApiKey> Keys() => Rows(
        """
        SELECT id, label, key, secret, passphrase, owner, remark, permissions, ip_whitelist, created_at, expires_at, version, is_removed
        FROM api_key ORDER BY id
        """).Select(row => new ApiKey
        {
            Id = row.Int32(0),
            Label = Text(row, 1),
            Key = row.Text(2),
            Secret = row.Text(3),
            Passphrase = row.Text(4),
            Owner = row.Int32(5),
            Remark = row.Text(6),
            Permissions = Split(row.Text(7)),
            IpWhitelist = Split(row.Text(8)),
            CreatedAt = row.Int64(9),
            ExpiresAt = row.IsNull(10) ? null : row.Int64(10),
            Version = row.Int32(11),
            IsRemoved = row.Int32(12) != 0,
        });

    private static string? JoinLines(IReadOnlyList<string>? lines) => lines is null ? null : string.Join('\n', lines);

    private static string Join(IReadOnlyList<string> words) => string.Join(',', words);

    private static string[] Split(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
