package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.applications.Asking.Asked;
import express.base.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ApplicationLettersTest {

    @Autowired
    Asking asking;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Mailbox mailbox;

    private String letter(Asked it) {
        return mailbox.text(World.emailOf(it.person().id()));
    }

    private void decide(Asked it, Outcome outcome) {
        asking.as(asking.member(it, Role.COMMITTEE_MEMBER), () -> {
            outcomes.record(it.id(), outcome, Instant.EPOCH);
            return null;
        });
    }

    @Test
    void sayThatItHasComeIn() throws Exception {
        Asked it = asking.submitted();
        assertThat(letter(it)).contains("has your application", it.path());
    }

    @Test
    void sayThatItIsReady() throws Exception {
        Asked it = asking.ready();
        assertThat(letter(it)).contains("goes to the committee");
    }

    @Test
    void sayWhyNotAndNothingOfTheSum() throws Exception {
        Asked it = asking.ready();
        decide(it, new Outcome.Refused(List.of(Outcome.Reason.DEBTS), "Words of the committee"));
        assertThat(letter(it))
                .contains("said no this time", "A debt adviser can help you")
                .doesNotContain("6,000", "Words of the committee");
    }

    @Test
    void sayThatItIsPutOff() throws Exception {
        Asked it = asking.ready();
        decide(it, new Outcome.Postponed(LocalDate.of(2027, 3, 1), List.of(), "Bring the lease"));
        assertThat(letter(it)).contains("put its decision off");
    }
}
