package express.signin;

import express.World;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What reaches people in other ways than by a page: the letter with a link, and that their account is closed. */
@Component
class Backstage {

    private final Entrance entrance;
    private final Tokens tokens;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final JdbcClient jdbc;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    Backstage(
            Entrance entrance,
            Tokens tokens,
            FindByIndexNameSessionRepository<?> sessions,
            JdbcClient jdbc,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.entrance = entrance;
        this.tokens = tokens;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The address in the letter. */
    String link(PersonId person) {
        return SignInLinkPages.PATH
                + entrance.open(() -> tokens.make(Tokens.Purpose.SIGN_IN, World.emailOf(person), "{}"))
                        .link();
    }

    /** After how long without use a browser's session ends. */
    Duration lifeOf(Window browser) {
        return sessions.findById(browser.session()).getMaxInactiveInterval();
    }

    boolean knows(String email) {
        return entrance.open(
                () -> jdbc.sql("""
                    select exists (select from people.person where email = :email)
                    """).param("email", email).query(Boolean.class).single());
    }

    void close(PersonId person, Viewer.Person operator) {
        Acting.as(
                operator,
                () -> transaction.execute(status -> jdbc.sql("""
                    insert into people.deactivation (person_id, by_person_id, at)
                    values (:person, :operator, :now)
                    """)
                        .paramSource(Parameters.with("person", person)
                                .and("operator", operator.id())
                                .and("now", time.instant()))
                        .update()));
    }
}
