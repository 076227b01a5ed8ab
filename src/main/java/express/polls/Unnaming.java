package express.polls;

import express.base.Parameters;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the name of somebody who is erased out of what others answered in their own words. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Unnaming {

    private record Given(UUID poll, int number, UUID id, String words) {}

    private final JdbcClient jdbc;

    Unnaming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void unname(String subject, UnaryOperator<String> words) {
        jdbc.sql("""
            select poll_id as poll, number, answer.id, words
            from polls.answer
            join polls.poll on poll.id = poll_id
            where subject = :subject
              and words is not null
            """).param("subject", subject).query(Given.class).list().stream()
                .filter(it -> !words.apply(it.words()).equals(it.words()))
                .forEach(it -> jdbc.sql("""
                    update polls.answer
                    set words = :other
                    where poll_id = :poll
                      and number = :number
                      and id = :id
                    """)
                        .paramSource(Parameters.of(it).and("other", words.apply(it.words())))
                        .update());
    }
}
