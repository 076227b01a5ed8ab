package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.interpreting.Collective.Work;
import express.services.Offering;
import express.services.Site;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between two places that a client has put on the map it is four kilometres and a third: less than half an hour. */
@ModuleTest
class WaysTest {

    @Autowired
    Collective collective;

    @Autowired
    Offering offering;

    @Autowired
    Visits visits;

    @Autowired
    InstantSource time;

    private Work work;

    @BeforeEach
    void begin() throws Exception {
        work = collective.atWork();
        offering.open(site("Clinic by the station", "Station Street 4", 50.6245, 5.5666));
        offering.open(site("University hospital", "Hill Road 9", 50.5860, 5.5590));
        String first = asked("10:00", "Station Street 4, Northport");
        visits.sent(
                work.dispatcher(),
                work.house("/missions/" + first + "/offers"),
                "whom",
                work.ana().id().toString());
        visits.sent(work.ana(), "/missions/" + first + "/answers", "answer", "yes");
    }

    private Site site(String name, String street, double latitude, double longitude) {
        return new Site(
                Ids.next(),
                work.client(),
                name,
                street,
                null,
                "Northport",
                null,
                "BE",
                latitude,
                longitude,
                List.of(),
                List.of());
    }

    private String asked(String hour, String place) throws Exception {
        LocalDate day =
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(9);
        String asked = visits.sent(
                work.nurse(),
                work.asking(),
                "language",
                "ti",
                "day",
                day.toString(),
                "time",
                hour,
                "minutes",
                "60",
                "mode",
                "ON_SITE",
                "place",
                place,
                "topic",
                "HEALTH");
        return asked.substring(asked.lastIndexOf('/') + 1);
    }

    private List<String> suitable(String request) throws Exception {
        return visits.look(work.dispatcher(), work.house("/missions/" + request))
                .select("input[name=whom]")
                .eachAttr("value");
    }

    @Test
    void areTakenFromTheMapWhereAPlaceNamesAStreetOrASiteOfTheClient() throws Exception {
        String ana = work.ana().id().toString();
        assertThat(suitable(asked("11:30", "University hospital, second floor")))
                .contains(ana);
        assertThat(suitable(asked("11:30", "hill road 9"))).contains(ana);
        assertThat(suitable(asked("11:15", "Hill Road 9"))).doesNotContain(ana);
    }

    @Test
    void areHalfAnHourOnEitherSideWhereAPlaceIsNotKnown() throws Exception {
        String ana = work.ana().id().toString();
        assertThat(suitable(asked("11:30", "Elsewhere Lane 3"))).doesNotContain(ana);
        assertThat(suitable(asked("12:00", "Elsewhere Lane 3"))).contains(ana);
    }
}
