package express.signin;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Changes;
import express.database.OwnChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@ModuleTest
class UnhurriedSessionsTest {

    @Autowired
    UnhurriedSessions<? extends Session> sessions;

    @Autowired
    JdbcIndexedSessionRepository stored;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Changes changes;

    private String id;
    private Instant begun;

    @BeforeEach
    void begin() {
        id = begun(sessions);
    }

    private <S extends Session> String begun(UnhurriedSessions<S> stored) {
        Sitting<S> sitting = stored.createSession();
        stored.save(sitting);
        begun = sitting.getLastAccessedTime().truncatedTo(ChronoUnit.MILLIS);
        return sitting.getId();
    }

    @Test
    void writeNoLookWithinAMinute() {
        String version = version();
        for (int second : new int[] {1, 20, 40, 59}) {
            look(sessions, begun.plusSeconds(second));
        }
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void writeOneLookAMinute() {
        String version = version();
        look(sessions, begun.plusSeconds(60));
        String written = version();
        assertThat(written).isNotEqualTo(version);

        look(sessions, begun.plusSeconds(119));
        assertThat(version()).isEqualTo(written);
        look(sessions, begun.plusSeconds(120));
        assertThat(version()).isNotEqualTo(written);
        assertThat(sessions.findById(id).getLastAccessedTime()).isEqualTo(begun.plusSeconds(120));
    }

    @Test
    void writeWhatIsSetAtOnce() {
        set(sessions, "colour", "blue");
        assertThat(sessions.findById(id).<String>getAttribute("colour")).isEqualTo("blue");
    }

    @Test
    void areReadAgainOnlyWhenSomethingChanged() {
        Changes own = OwnChanges.begin();
        var kept = UnhurriedSessions.of(stored, own);
        Instant seen = kept.findById(id).getCreationTime();
        makeOlderUnheard();
        assertThat(kept.findById(id).getCreationTime()).isEqualTo(seen);
        own.written();
        assertThat(kept.findById(id).getCreationTime()).isBefore(seen);
    }

    @Test
    void areNeverChangedForOthersBeforeTheyAreStored() {
        sessions.findById(id).setAttribute("colour", "red");
        assertThat(sessions.findById(id).<String>getAttribute("colour")).isNull();
    }

    @Test
    void stayEndedThoughARequestThatBeganBeforeChangesThem() {
        changeAfterTheEnd(sessions);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void endWhenTheyWereNotUsedForLong() {
        age(SessionStore.LIFE.minusMinutes(1));
        assertThat(sessions.findById(id).isExpired()).isFalse();

        age(Duration.ofMinutes(2));
        assertThat(sessions.findById(id)).isNull();
    }

    private <S extends Session> void changeAfterTheEnd(UnhurriedSessions<S> stored) {
        Sitting<S> early = stored.findById(id);
        stored.deleteById(id);
        early.setAttribute("colour", "blue");
        stored.save(early);
    }

    private <S extends Session> void look(UnhurriedSessions<S> stored, Instant now) {
        Sitting<S> sitting = stored.findById(id);
        sitting.setLastAccessedTime(now);
        stored.save(sitting);
    }

    private <S extends Session> void set(UnhurriedSessions<S> stored, String name, String value) {
        Sitting<S> sitting = stored.findById(id);
        sitting.setAttribute(name, value);
        stored.save(sitting);
    }

    private void makeOlderUnheard() {
        jdbc.sql("""
            update signin.session
            set creation_time = creation_time - 1000
            where session_id = :id
            """).param("id", id).update();
    }

    private void age(Duration by) {
        jdbc.sql("""
            update signin.session
            set last_access_time = last_access_time - :by,
                expiry_time = expiry_time - :by
            where session_id = :id
            """).param("by", by.toMillis()).param("id", id).update();
        changes.written();
    }

    /** PostgreSQL gives a row a new version with each write. */
    private String version() {
        return jdbc.sql("""
            select xmin || ' ' || ctid
            from signin.session
            where session_id = :id
            """).param("id", id).query(String.class).single();
    }
}
