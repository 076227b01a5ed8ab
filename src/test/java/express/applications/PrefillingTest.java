package express.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import express.ModuleTest;
import express.Visits;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.journeys.JourneyId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an applicant told an organisation before is taken over with their yes, and hidden again with their no. */
@ModuleTest
class PrefillingTest {

    private static final String NAME = "ሰላም";
    private static final String PHONE = "+32 470 55 44 33";

    @Autowired
    Accompanied accompanied;

    @Autowired
    Asking asking;

    @Autowired
    Applications applications;

    @Autowired
    Ties ties;

    @Autowired
    Visits visits;

    private House house;
    private JourneyId file;
    private Asked it;

    @BeforeEach
    void begin() throws Exception {
        house = accompanied.house();
        file = accompanied.open(house, NAME, PHONE);
        it = asking.started(accompanied.own(house, file));
    }

    private Document you() throws Exception {
        return visits.look(it.person(), it.path() + "/steps/you");
    }

    private void agree() throws Exception {
        visits.sent(it.person(), it.path() + "/consent");
    }

    /** With the name and the number as they were found. */
    private void submit() throws Exception {
        asking.answered(it);
        asking.answer(it, "you", "called", NAME, "phone", PHONE);
        asking.complete(it);
        visits.sent(it.person(), it.path() + "/submission");
    }

    private String desk() throws Exception {
        return visits.look(it.officer(), it.desk()).text();
    }

    @Test
    void takesNothingOverUnasked() throws Exception {
        assertThat(you().select("form[action$=/consent] button")).hasSize(1);
        assertThat(you().select("#phone").val()).isEmpty();
        assertThat(you().select("#called").val()).doesNotContain(NAME);
        assertThat(visits.look(asking.started().person(), asking.started().path() + "/steps/you")
                        .select("form[action$=/consent]"))
                .as("nothing is offered to who has no file")
                .isEmpty();
    }

    @Test
    void takesOverWhatStandsInTheFileOnceAgreed() throws Exception {
        agree();
        agree();
        assertThat(you().select("#phone").val()).isEqualTo(PHONE);
        assertThat(you().select("#called").val()).isEqualTo(NAME);
        assertThat(you().select("form[action$=/consent]")).isEmpty();
        assertThat(visits.get(it.officer(), it.desk()).getStatus())
                .as("the lender sees nothing before it is sent")
                .isEqualTo(404);
        assertThat(asking.as(it.person(), () -> ties.list(it.id())))
                .as("who accompanies them stands apart")
                .extracting(Tie::kind, Tie::person, Tie::organisation)
                .containsExactly(tuple(Tie.Kind.COACHES, house.adviser().id(), house.id()));
    }

    @Test
    void takesOverNothingForAnotherLender() throws Exception {
        agree();
        Asked elsewhere = asking.started(it.person());
        Document page = visits.look(it.person(), elsewhere.path() + "/steps/you");
        assertThat(page.select("#phone").val()).isEmpty();
        assertThat(page.select("form[action$=/consent]")).hasSize(1);
    }

    @Test
    void isHiddenFromTheLenderAtOnceAndStaysTheApplicants() throws Exception {
        agree();
        submit();
        assertThat(desk()).contains(PHONE, NAME);
        visits.sent(it.person(), it.path() + "/consent/withdrawal");
        visits.sent(it.person(), it.path() + "/consent/withdrawal");
        assertThat(desk()).doesNotContain(PHONE, NAME);
        assertThat(visits.look(it.person(), it.path()).select("form[action$=/consent/withdrawal]"))
                .isEmpty();
    }

    @Test
    void isHiddenFromTheCommitteeWhereItIsTakenBackBeforeTheSession() throws Exception {
        agree();
        submit();
        asking.makeReady(it);
        Viewer.Person member = asking.member(it, Role.COMMITTEE_MEMBER);
        assertThat(visits.look(member, it.desk()).text()).contains(PHONE, NAME);
        visits.sent(it.person(), it.path() + "/consent/withdrawal");
        assertThat(visits.look(member, it.desk()).text()).doesNotContain(PHONE, NAME);
        assertThat(asking.as(member, () -> applications.listReady(it.lender())))
                .extracting(Application::called)
                .doesNotContain(NAME);
    }

    @Test
    void staysWithTheLenderWhereTheApplicantSaidItThemselves() throws Exception {
        agree();
        asking.answered(it);
        asking.complete(it);
        visits.sent(it.person(), it.path() + "/submission");
        visits.sent(it.person(), it.path() + "/consent/withdrawal");
        assertThat(desk()).contains("Samira El Idrissi", "+32 470 00 11 22");
    }

    @Test
    void endsWhereTheOrganisationThatHoldsTheFileNotesIt() throws Exception {
        agree();
        submit();
        Document journey = visits.look(house.adviser(), house.path(file));
        String withdrawal = journey.select("form[action*=/consents/][action$=/withdrawal]").stream()
                .map(form -> form.attr("action"))
                .reduce((one, other) -> other)
                .orElseThrow();
        visits.sent(house.adviser(), withdrawal);
        assertThat(desk()).doesNotContain(PHONE);
    }
}
