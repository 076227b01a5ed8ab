package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.JourneyId;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A case goes to somebody else while its adviser writes down who was there. */
@ModuleTest
class AttendingTest {

    @Autowired
    Office office;

    @Autowired
    Visits visits;

    @Autowired
    Attending attending;

    @Autowired
    Workshops workshops;

    private House house;
    private JourneyId stays;
    private JourneyId goes;
    private String workshop;

    @BeforeEach
    void begin() throws Exception {
        house = office.house();
        stays = office.open(house, "Saba " + Ids.next());
        goes = office.open(house, "Aziz " + Ids.next());
        workshop = visits.sent(
                house.adviser(), house.path() + "/workshops", "module", "Prices", "day", "2026-10-01", "minutes", "90");
        handOn();
    }

    private void handOn() throws Exception {
        Viewer.Person colleague = office.colleague(house);
        visits.sent(
                house.adviser(),
                house.path(goes) + "/handovers",
                "to",
                colleague.id().toString());
        visits.sent(
                colleague,
                visits.look(colleague, house.path() + "/handovers")
                        .select("form[action$=/acceptance]")
                        .attr("action"));
    }

    private long minutes() {
        return office.count(
                house.adviser(),
                "select coalesce(sum(minutes), 0) from accompaniment.presence where journey_id = :id",
                stays);
    }

    @Test
    void tellsThatACaseWentAndSavesTheOthersThen() throws Exception {
        MockHttpServletResponse refused = visits.send(house.adviser(), workshop, "m-" + stays, "60", "m-" + goes, "30");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.text()).contains("This has changed meanwhile");
        assertThat(again.select("input[name=m-" + stays + "]").val()).isEqualTo("60");
        assertThat(again.select("input[name=m-" + goes + "]")).isEmpty();
        assertThat(minutes()).isZero();
        visits.sent(house.adviser(), workshop, "m-" + stays, "60", "m-" + goes, "");
        assertThat(minutes()).isEqualTo(60);
    }

    @Test
    void leavesMinutesOfACaseThatCameSinceTheFormWasShown() throws Exception {
        visits.sent(house.adviser(), workshop, "m-" + stays, "60");
        visits.sent(house.adviser(), workshop);
        assertThat(minutes()).isEqualTo(60);
        visits.sent(house.adviser(), workshop, "m-" + stays, "");
        assertThat(minutes()).isZero();
    }

    @Test
    void writesOfNoneWhereOneWentBetweenLookingAndWriting() {
        UUID id = UUID.fromString(workshop.replaceFirst(".*/", ""));
        boolean written = office.as(
                house.adviser(),
                () -> attending.write(house.adviser(), workshops.get(house.id(), id), Map.of(stays, 60, goes, 30)));
        assertThat(written).isFalse();
        assertThat(minutes()).isZero();
    }
}
