package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Ids;
import express.base.OrganisationId;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.ProgrammesOf;
import express.gatherings.Session;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class OwnProgrammeTest {

    private static final Programme PROGRAMME =
            ProgrammesOf.hours("Europe/Brussels", "لقاء", "2027-03-04T09:00", "2027-03-04T10:00", "2027-03-04T11:00");
    private static final Gathering GATHERING =
            new Gathering(Ids.next(), "harbour", OrganisationId.next(), 1, null, null, null, true);

    private static Participant guest() {
        return new Participant(
                Ids.next(),
                GATHERING.id(),
                GATHERING.host(),
                OrganisationId.next(),
                Ids.next(),
                1,
                State.CONFIRMED,
                "Dana",
                "dana@example.org",
                "en",
                "",
                "CIVIL_SOCIETY",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static OwnProgramme with(OwnProgramme.Groups... groups) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < groups.length; i++) {
            beans.addBean("groups" + i, groups[i]);
        }
        return new OwnProgramme(beans.getBeanProvider(OwnProgramme.Groups.class));
    }

    @Test
    void isAllOfItAsLongAsNobodyPutsPeopleIntoGroups() {
        assertThat(with().sessions(GATHERING, PROGRAMME, guest())).isEqualTo(PROGRAMME.inOrder());
    }

    @Test
    void leavesOutWhatIsOnlyForOthers() {
        List<Session> all = PROGRAMME.inOrder();
        OwnProgramme own = with(
                (gathering, programme, who) -> Set.of(all.get(0).id()),
                (gathering, programme, who) -> Set.of(all.get(2).id(), Ids.next()));
        assertThat(own.sessions(GATHERING, PROGRAMME, guest())).containsExactly(all.get(1));
    }
}
