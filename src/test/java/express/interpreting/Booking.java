package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Visits;
import express.base.OrganisationId;
import express.base.Viewer;
import express.interpreting.SignedMissions.Signed;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Asks for interpreters from where they are needed, as people do on the pages. */
@Component
public class Booking {

    private static final String ASK = "a[href*=interpreter-requests/new]";
    private static final String TOMORROW =
            LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();

    private final SignedMissions missions;
    private final Visits visits;

    Booking(SignedMissions missions, Visits visits) {
        this.missions = missions;
        this.visits = visits;
    }

    /** A house of interpreters that an organisation may ask. */
    public Signed houseFor(OrganisationId client) {
        Signed signed = missions.begin();
        missions.agree(signed, client);
        return signed;
    }

    /** Follows the way from a page to the form, which may know time and place; it says where the request is. */
    public String ask(Viewer viewer, Document from) throws Exception {
        String form = from.select(ASK).attr("href");
        Document page = visits.look(viewer, form);
        assertThat(page.select("input[name=occasion]")).hasSize(1);
        String place = page.select("#place").val();
        String day = page.select("#day").val();
        String time = page.select("#time").val();
        return visits.sent(
                viewer,
                form.replaceFirst("/new[?].*", ""),
                "occasion",
                page.select("input[name=occasion]").val(),
                "day",
                day.isEmpty() ? TOMORROW : day,
                "time",
                time.isEmpty() ? "10:00" : time,
                "minutes",
                page.select("#minutes").val(),
                "place",
                place.isEmpty() ? "Harbour house" : place,
                "language",
                "ti",
                "mode",
                "ON_SITE",
                "topic",
                "SOCIAL");
    }

    /** One of the house takes it. */
    public void take(Signed signed, String asked) throws Exception {
        String id = asked.substring(asked.lastIndexOf('/') + 1);
        visits.sent(
                signed.dispatcher(),
                signed.path("/missions/" + id + "/offers"),
                "whom",
                signed.ana().id().toString());
        visits.sent(signed.ana(), "/missions/" + id + "/answers", "answer", "yes");
    }
}
