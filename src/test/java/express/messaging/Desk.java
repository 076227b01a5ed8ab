package express.messaging;

import express.base.Settings;
import express.base.Viewer;
import express.database.Acting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters and outboxes that live in 2001: what waits in the year of the other tests is not yet due to them, and what
 * they leave is nobody else's.
 */
@Component
class Desk {

    private final Writing writing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionManager manager;

    volatile Instant now = Instant.parse("2001-01-01T00:00:00Z");

    Desk(Writing writing, JdbcClient jdbc, TransactionTemplate transaction, TransactionManager manager) {
        this.writing = writing;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.manager = manager;
    }

    Letters letters(boolean demo) {
        var settings = new Settings(demo, Path.of("data"), URI.create("https://express.example.org"));
        var proxy = new ProxyFactory(new Letters(jdbc, () -> now, settings));
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(manager, new AnnotationTransactionAttributeSource(false)));
        return (Letters) proxy.getProxy();
    }

    Outbox outbox(Way way) {
        return new Outbox(letters(false), new Ways(Map.of(Channel.EMAIL, way), false));
    }

    UUID post(String name) {
        return post(name, null);
    }

    UUID post(String name, @Nullable Instant until) {
        Recipient to = Sample.recipient(name, "en");
        return Acting.as(Viewer.VISITOR, () -> letters(false).post(to, writing.write(to, Sample.LETTER), until));
    }

    void run(Outbox outbox) {
        Acting.inBackground(outbox.name(), () -> {
            outbox.run();
            return null;
        });
    }

    /** What is known of a letter. */
    record Kept(String state, int tries, Instant nextTry, boolean worded) {}

    List<Kept> find(UUID id) {
        return as(
                "personal-data",
                () -> jdbc.sql("""
                    select state, tries, next_try, written is not null as worded
                    from messaging.letter
                    where id = :id
                    """).param("id", id).query(Kept.class).list());
    }

    <T> T as(String purpose, Supplier<T> work) {
        return Acting.inBackground(purpose, () -> transaction.execute(begun -> work.get()));
    }

    void clear() {
        as(
                "personal-data",
                () -> jdbc.sql("delete from messaging.letter where written_at < '2002-01-01'")
                        .update());
    }
}
