package express.sendings;

import express.base.Parameters;
import express.database.Sending;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    /** A form and how it was answered. */
    record Noted(Sending sending, Answer answer) {}

    void remember(List<Noted> answers) {
        jdbc.sql("""
            update base.sending
            set location = noted.location,
                news = noted.news
            from unnest(cast(:forms as uuid[]), cast(:requests as uuid[]), :locations, :news)
                as noted (form, request, location, news)
            where sending.form = noted.form
              and sending.request = noted.request
            """)
                .paramSource(Parameters.with(
                                "forms", each(answers, it -> it.sending().form().toString()))
                        .and(
                                "requests",
                                each(answers, it -> it.sending().request().toString()))
                        .and("locations", each(answers, it -> it.answer().location()))
                        .and("news", each(answers, it -> it.answer().news())))
                .update();
    }

    private static @Nullable String[] each(List<Noted> answers, Function<Noted, @Nullable String> what) {
        return answers.stream().map(what).toArray(String[]::new);
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
