package express.signin;

import express.base.Ids;
import express.base.Parameters;
import express.base.PersonId;
import express.database.Acting;
import express.signin.KeptPost.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The forms that wait for their sender to sign in again: found only in the browser that sent them, by the person who
 * had been signed in there. To keep one is not to do what it asks for, so its transactions stand for themselves.
 */
@Repository
class KeptPosts {

    static final Duration LIFE = Duration.ofMinutes(30);
    static final String PURPOSE = "kept-post";

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Recognition recognition;
    private final KeptPostSeal seal;
    private final TransactionTemplate transaction;

    KeptPosts(
            JdbcClient jdbc,
            InstantSource time,
            Recognition recognition,
            KeptPostSeal seal,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.time = time;
        this.recognition = recognition;
        this.seal = seal;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Row(
            UUID id, byte[] browserHash, byte[] personHash, byte[] content, Instant keptAt, Instant expiresAt) {}

    /** Keeps a form for whom the hash means, unless it is too large. */
    Optional<UUID> keep(Form form, byte[] personHash, HttpServletRequest request, HttpServletResponse response) {
        var browser = BrowserSecret.of(request);
        UUID id = Ids.next();
        Instant now = time.instant();
        return seal.close(form, id, personHash, browser).map(content -> {
            inBackground(() -> {
                remove(now);
                return insert(new Row(id, seal.hash(browser), personHash, content, now, now.plus(LIFE)));
            });
            browser.leave(request, response, LIFE);
            return id;
        });
    }

    private <T> T inBackground(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    private int insert(Row row) {
        return jdbc.sql("""
            insert into signin.kept_post (id, browser_hash, person_hash, content, kept_at, expires_at)
            values (:id, :browserHash, :personHash, :content, :keptAt, :expiresAt)
            """).paramSource(Parameters.of(row)).update();
    }

    Optional<KeptPost> find(UUID id, PersonId person, HttpServletRequest request) {
        return BrowserSecret.find(request)
                .flatMap(browser -> inBackground(() -> jdbc.sql("""
                    select id, browser_hash, person_hash, content, kept_at, expires_at
                    from signin.kept_post
                    where id = :id
                      and browser_hash = :browser
                      and person_hash = :person
                      and expires_at > :now
                    """)
                                .paramSource(of(person, browser).and("id", id))
                                .query(Row.class)
                                .optional())
                        .flatMap(row -> seal.open(row.content(), id, row.personHash(), browser)
                                .map(form -> new KeptPost(id, form, row.expiresAt()))));
    }

    private Parameters of(PersonId person, BrowserSecret browser) {
        return Parameters.with("person", recognition.hash(person))
                .and("browser", seal.hash(browser))
                .and("now", time.instant());
    }

    /** Where somebody goes on who has signed in: first to what waits for them here. */
    String onward(PersonId person, HttpServletRequest request, String next) {
        return findLatest(person, request).map(KeptPostPages::path).orElse(KeptPostPages.isAt(next) ? "/" : next);
    }

    private Optional<UUID> findLatest(PersonId person, HttpServletRequest request) {
        return BrowserSecret.find(request)
                .flatMap(browser -> inBackground(() -> jdbc.sql("""
                    select id
                    from signin.kept_post
                    where browser_hash = :browser
                      and person_hash = :person
                      and expires_at > :now
                    order by kept_at desc
                    limit 1
                    """)
                        .paramSource(of(person, browser))
                        .query(UUID.class)
                        .optional()));
    }

    void remove(UUID id, PersonId person, HttpServletRequest request) {
        BrowserSecret.find(request)
                .ifPresent(browser -> inBackground(() -> jdbc.sql("""
                    delete from signin.kept_post
                    where id = :id
                      and browser_hash = :browser
                      and person_hash = :person
                    """)
                        .paramSource(of(person, browser).and("id", id))
                        .update()));
    }

    /** Since when and until when something waits for somebody, in whichever browser; what it is nobody can say. */
    List<Map<String, String>> listWaiting(PersonId person) {
        return jdbc
                .sql("""
                    select id, browser_hash, person_hash, content, kept_at, expires_at
                    from signin.kept_post
                    where person_hash = :person
                    order by kept_at
                    """)
                .paramSource(Parameters.with("person", recognition.hash(person)))
                .query(Row.class)
                .list()
                .stream()
                .map(KeptPosts::waiting)
                .toList();
    }

    private static Map<String, String> waiting(Row row) {
        Map<String, String> times = new LinkedHashMap<>();
        times.put("at", row.keptAt().toString());
        times.put("until", row.expiresAt().toString());
        return times;
    }

    /** As part of erasing somebody. */
    void forget(PersonId person) {
        jdbc.sql("""
            delete from signin.kept_post
            where person_hash = :person
            """)
                .paramSource(Parameters.with("person", recognition.hash(person)))
                .update();
    }

    /** What can no longer be read. */
    int removeExpired() {
        return inBackground(() -> remove(time.instant()));
    }

    private int remove(Instant end) {
        return jdbc.sql("""
            delete from signin.kept_post
            where expires_at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
