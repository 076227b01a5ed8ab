package express.sendings;

import express.base.Parameters;
import express.database.Sending;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms that were sent, and how they were answered. */
@Repository
class Sendings {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Sender sender;

    Sendings(JdbcClient jdbc, InstantSource time, Sender sender) {
        this.jdbc = jdbc;
        this.time = time;
        this.sender = sender;
    }

    private record Row(
            byte[] sender,
            @Nullable String location,
            @Nullable String news) {}

    Sending begin(UUID form, HttpServletRequest request) {
        return new Sending(form, sender.hash(form, request), time.instant());
    }

    void remember(Sending sending, Answer answer) {
        jdbc.sql("""
            update base.sending
            set location = :location,
                news = :news
            where form = :form
              and request = :request
            """)
                .paramSource(of(sending).and("location", answer.location()).and("news", answer.news()))
                .update();
    }

    private static Parameters of(Sending sending) {
        return Parameters.with("form", sending.form()).and("request", sending.request());
    }

    /** The form may be sent again, as if it had not been. */
    void forget(Sending sending) {
        jdbc.sql("""
            delete from base.sending
            where form = :form
              and request = :request
            """).paramSource(of(sending)).update();
    }

    /** For whoever sent the form; for everybody else it was not answered. */
    Optional<Answer> find(UUID form, HttpServletRequest request) {
        return jdbc.sql("""
            select sender, location, news
            from base.sending
            where form = :form
            """)
                .paramSource(Parameters.with("form", form))
                .query(Row.class)
                .optional()
                .filter(row -> sender.is(row.sender(), form, request))
                .map(row -> new Answer(row.location(), row.news()));
    }

    int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from base.sending
            where sent_at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
