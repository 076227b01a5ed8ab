package express.credentials;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.database.Installation;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which organisations sign. The private halves are sealed with a key of the installation. */
@Repository
@Transactional
class IssuerKeys {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final SecretKeySpec lock;

    IssuerKeys(JdbcClient jdbc, InstantSource time, Installation installation) {
        this.jdbc = jdbc;
        this.time = time;
        this.lock = new SecretKeySpec(installation.key("credentials.keys"), "AES");
    }

    private record Row(UUID id, byte[] key, byte[] sealed) {}

    /** The key that signs today; the first who needs one makes it. */
    public Ed25519.Pair current(OrganisationId organisation) {
        return find(organisation).orElseGet(() -> {
            make(organisation);
            return find(organisation).orElseThrow();
        });
    }

    private Optional<Ed25519.Pair> find(OrganisationId organisation) {
        return jdbc.sql("""
            select id, key, sealed
            from credentials.issuer_key
            where organisation_id = :organisation
              and retired_at is null
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(Row.class)
                .optional()
                .map(row -> new Ed25519.Pair(open(row), row.key()));
    }

    /** Of two that are made at once the first stays. */
    private void make(OrganisationId organisation) {
        UUID id = Ids.next();
        Ed25519.Pair pair = Ed25519.make();
        jdbc.sql("""
            insert into credentials.issuer_key (id, organisation_id, key, sealed, made_at)
            values (:id, :organisation, :key, :sealed, :now)
            on conflict (organisation_id) where retired_at is null do nothing
            """)
                .paramSource(Parameters.with("id", id)
                        .and("organisation", organisation)
                        .and("key", pair.key())
                        .and("sealed", seal(id, pair.seed()))
                        .and("now", time.instant()))
                .update();
    }

    /** From now on another key signs; what this one signed stays true. */
    public void replace(OrganisationId organisation) {
        jdbc.sql("""
            update credentials.issuer_key
            set retired_at = :now
            where organisation_id = :organisation
              and retired_at is null
            """)
                .paramSource(Parameters.with("organisation", organisation).and("now", time.instant()))
                .update();
        make(organisation);
    }

    @Transactional(readOnly = true)
    public List<IssuerKey> listOf(OrganisationId organisation) {
        return jdbc.sql("""
            select id, organisation_id, key, made_at, retired_at
            from credentials.issuer_key
            where organisation_id = :organisation
            order by made_at, id
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(IssuerKey.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<IssuerKey> list() {
        return jdbc.sql("""
            select id, organisation_id, key, made_at, retired_at
            from credentials.issuer_key
            order by made_at, id
            """).query(IssuerKey.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<IssuerKey> find(byte[] key) {
        return jdbc.sql("""
            select id, organisation_id, key, made_at, retired_at
            from credentials.issuer_key
            where key = :key
            """)
                .paramSource(Parameters.with("key", key))
                .query(IssuerKey.class)
                .optional();
    }

    private byte[] seal(UUID id, byte[] seed) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce, seed);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private byte[] open(Row row) {
        ByteBuffer sealed = ByteBuffer.wrap(row.sealed());
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        byte[] rest = new byte[sealed.remaining()];
        sealed.get(rest);
        return cipher(Cipher.DECRYPT_MODE, row.id(), nonce, rest);
    }

    /** Bound to its row: put into another one it does not open. */
    private byte[] cipher(int mode, UUID id, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, lock, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed key does not open", broken);
        }
    }
}
