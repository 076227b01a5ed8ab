package express.database;

import express.base.Parameters;
import express.base.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What all nodes of this installation share: whether it is a demonstration, since when it has somebody who answers for
 * it, and the secret from which keys are derived, one for each purpose.
 */
@Component
public class Installation {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final byte[] secret;
    private volatile @Nullable Instant founded;

    private record Row(
            boolean demo, byte[] secret, @Nullable Instant foundedAt) {}

    /** Refuses to start when a demonstration is asked for on data that is not, or the other way round. */
    Installation(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        Row row = find().orElseGet(() -> create(settings.demo()));
        if (row.demo() != settings.demo()) {
            throw new WrongKindOfData(row.demo());
        }
        this.secret = row.secret();
        this.founded = row.foundedAt();
    }

    private Optional<Row> find() {
        return jdbc.sql("""
            select demo, secret, founded_at
            from base.installation
            """).query(Row.class).optional();
    }

    /** Of two nodes that start together on an empty database one creates it, both read what it created. */
    private Row create(boolean demo) {
        byte[] fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("""
            insert into base.installation (demo, secret)
            values (:demo, :secret)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("demo", demo).and("secret", fresh))
                .update();
        return find().orElseThrow();
    }

    /** A key of 32 bytes that is always the same for the same purpose here, and another one everywhere else. */
    public byte[] key(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), SECRET_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Asks the database until it is true; from then on it stays so. */
    public boolean isFounded() {
        if (founded == null) {
            founded = find().map(Row::foundedAt).orElse(null);
        }
        return founded != null;
    }

    /** Marks it as founded in the caller's transaction; tells whether the caller was the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean found(Instant at) {
        return jdbc.sql("""
            update base.installation
            set founded_at = :at
            where founded_at is null
            """).paramSource(Parameters.with("at", at)).update() == 1;
    }
}
