package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Assembly;
import express.gatherings.Gathering;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registrations go some time after their gathering, those with a place, too. */
@ModuleTest
class RegistrationKeptTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Assembly assembly;

    @Autowired
    Visits visits;

    @Autowired
    RegistrationKept.Past past;

    @Autowired
    PlatformTransactionManager transactions;

    private <T> T removing(Supplier<T> work) {
        return Acting.inBackground(
                "retention", () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    @Test
    void goWhenTheirGatheringIsLongOver() throws Exception {
        Harbour.House host = harbour.house("Host", "BE");
        Gathering over = harbour.open(
                host,
                assembly.from(
                        host.coordinator(),
                        host.id(),
                        "local-event",
                        "Europe/Brussels",
                        LocalDateTime.parse("2024-03-04T13:30")),
                10);
        Gathering coming = harbour.open(host, 10);
        UUID old = harbour.one(host, over);
        UUID stays = harbour.one(host, coming);
        Instant later = Instant.now().plusSeconds(60);
        assertThat(removing(() -> past.over(later))).contains(over.id()).doesNotContain(coming.id());
        assertThat(removing(() -> past.over(Instant.parse("2024-03-01T00:00:00Z"))))
                .as("before it was over")
                .doesNotContain(over.id());
        String link = "/registrations/" + harbour.code(old);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(200);
        assertThat(removing(() -> past.remove(List.of(over.id())))).isEqualTo(1);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(404);
        assertThat(harbour.participant(stays).state()).isEqualTo(State.CONFIRMED);
        assertThat(removing(() -> past.remove(List.of(over.id())))).isZero();
    }
}
