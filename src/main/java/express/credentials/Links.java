package express.credentials;

import express.base.NotFound;
import express.base.Parameters;
import express.base.Settings;
import express.database.Acting;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** By which others see what somebody was given, as long as its holder lets them. */
@Repository
class Links {

    static final String PATH = "/credentials/links/";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Settings settings;
    private final TransactionTemplate reading;

    Links(JdbcClient jdbc, InstantSource time, Settings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.time = time;
        this.settings = settings;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Makes a link, unless there is one. */
    @Transactional
    public void make(UUID credential) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
            insert into credentials.link (credential_id, secret, made_at)
            values (:credential, :secret, :now)
            on conflict (credential_id) do nothing
            """)
                .paramSource(Parameters.with("credential", credential)
                        .and("secret", HexFormat.of().formatHex(secret))
                        .and("now", time.instant()))
                .update();
    }

    /** The whole address, as the holder may know it and give it to others. */
    @Transactional(readOnly = true)
    public Optional<String> find(UUID credential) {
        return jdbc.sql("""
            select secret
            from credentials.link
            where credential_id = :credential
            """)
                .paramSource(Parameters.with("credential", credential))
                .query(String.class)
                .optional()
                .map(secret -> settings.address().resolve(PATH + secret).toString());
    }

    @Transactional
    public void takeBack(UUID credential) {
        jdbc.sql("""
            delete from credentials.link
            where credential_id = :credential
            """).paramSource(Parameters.with("credential", credential)).update();
    }

    /** The document that a link opens, in the name of nobody. */
    String follow(String secret) {
        return Acting.inBackground(
                Enquiries.WORK,
                () -> reading.execute(status -> jdbc.sql("""
                    select document
                    from credentials.credential
                    join credentials.link on link.credential_id = credential.id
                    where secret = :secret
                      and document is not null
                    """)
                        .paramSource(Parameters.with("secret", secret.replaceAll("[^0-9a-f]", "-")))
                        .query(String.class)
                        .optional()
                        .orElseThrow(NotFound::new)));
    }
}
