package express.collections;

import express.base.NotFound;
import express.base.Parameters;
import express.base.Settings;
import express.database.Acting;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** By which somebody without an account reads a collection, as long as its owner lets them. */
@Repository
class Links {

    static final String PATH = CollectionPages.PATH + "/links/";
    private static final String PURPOSE = "collections-link";
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
    public void make(CollectionId collection) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
            insert into collections.link (collection_id, secret, made_at)
            values (:collection, :secret, :now)
            on conflict (collection_id) do nothing
            """)
                .paramSource(Parameters.with("collection", collection.value())
                        .and("secret", HexFormat.of().formatHex(secret))
                        .and("now", time.instant()))
                .update();
    }

    /** The whole address, as its owner may know it and give it to others. */
    @Transactional(readOnly = true)
    public Optional<String> find(CollectionId collection) {
        return jdbc.sql("""
            select secret
            from collections.link
            where collection_id = :collection
            """)
                .paramSource(Parameters.with("collection", collection.value()))
                .query(String.class)
                .optional()
                .map(secret -> settings.address().resolve(PATH + secret).toString());
    }

    @Transactional
    public void takeBack(CollectionId collection) {
        jdbc.sql("""
            delete from collections.link
            where collection_id = :collection
            """)
                .paramSource(Parameters.with("collection", collection.value()))
                .update();
    }

    /** Reads what a link leads to, in the name of nobody. */
    <T> T follow(String secret, Function<CollectionId, T> reader) {
        return Acting.inBackground(PURPOSE, () -> reading.execute(status -> reader.apply(collection(secret))));
    }

    private CollectionId collection(String secret) {
        return jdbc.sql("""
            select collection_id
            from collections.link
            where secret = :secret
            """)
                .paramSource(Parameters.with("secret", secret.replaceAll("[^0-9a-f]", "-")))
                .query(UUID.class)
                .optional()
                .map(CollectionId::new)
                .orElseThrow(NotFound::new);
    }
}
