package express.referrals;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Called;
import express.journeys.JourneyId;
import express.journeys.Names;
import express.referrals.Referrals.Place;
import express.ui.Screen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The referrals of an organisation: those of one's own cases with who waits for whom, and those that come to it. */
@Controller
class ReferralPages {

    static final String PATH = "/organisations/{slug}/referrals";

    /** Which of them. */
    enum Which {
        SENT,
        RECEIVED,
        ENDED;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Which of(String typed, boolean sends) {
            return Arrays.stream(values())
                    .filter(it -> it.slug().equals(typed) && (sends || it == RECEIVED))
                    .findFirst()
                    .orElse(sends ? SENT : RECEIVED);
        }
    }

    /** @param called those whose name is open to the viewer */
    record ListPage(
            Organisation house,
            boolean sends,
            Which which,
            List<Referral> rows,
            @Nullable String next,
            Map<JourneyId, Called> called,
            Map<OrganisationId, Organisation> houses,
            Instant now) {

        String path() {
            return "/organisations/" + house.slug() + "/referrals";
        }

        List<Which> choices() {
            return sends ? List.of(Which.values()) : List.of(Which.RECEIVED);
        }

        /** The other side of one. */
        String other(Referral row) {
            Organisation other = houses.get(which == Which.RECEIVED ? row.sender() : row.receiver());
            return other == null ? "" : other.name();
        }

        String path(Referral row) {
            return path() + "/" + row.id();
        }
    }

    private final Organisations organisations;
    private final Referrals referrals;
    private final Names names;
    private final Reading reading;
    private final Opening opening;
    private final InstantSource time;

    ReferralPages(
            Organisations organisations,
            Referrals referrals,
            Names names,
            Reading reading,
            Opening opening,
            InstantSource time) {
        this.organisations = organisations;
        this.referrals = referrals;
        this.names = names;
        this.reading = reading;
        this.opening = opening;
        this.time = time;
    }

    static String path(String slug, Referral referral) {
        return "/organisations/" + slug + "/referrals/" + referral.id();
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String after) {
        Viewer viewer = screen.viewer();
        Organisation house = organisations.get(slug);
        if (!viewer.belongsTo(house.id())) {
            throw new NotFound();
        }
        boolean sends = viewer.is(Role.ADVISER, house.id());
        Which chosen = Which.of(which, sends);
        List<Referral> rows = rows(chosen, house, Place.of(after));
        boolean more = rows.size() > Referrals.PAGE;
        List<Referral> shown = more ? rows.subList(0, Referrals.PAGE) : rows;
        return screen.show(
                "referrals/referrals",
                new ListPage(
                        house,
                        sends,
                        chosen,
                        shown,
                        more ? place(chosen, shown.getLast()).toString() : null,
                        names.list(
                                shown.stream().map(Referral::journey).distinct().toList()),
                        reading.naming()
                                .houses(shown.stream()
                                        .flatMap(it -> Stream.of(it.sender(), it.receiver()))
                                        .toList()),
                        time.instant()));
    }

    private List<Referral> rows(Which which, Organisation house, @Nullable Place after) {
        return switch (which) {
            case SENT -> referrals.listSent(house.id(), after);
            case RECEIVED -> referrals.listReceived(house.id(), after);
            case ENDED -> referrals.listEnded(house.id(), after);
        };
    }

    private static Place place(Which which, Referral last) {
        Instant ended = last.endedAt();
        return new Place(which == Which.ENDED && ended != null ? ended : last.dueAt(), last.id());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = organisations.get(slug);
        Referral referral = referrals.get(Ids.parse(id));
        Side side = side(screen.viewer(), house, referral);
        if (side == Side.RECEIVER) {
            opening.see(referral);
        }
        return screen.show("referrals/referral", reading.of(screen, referral, side, path(slug, referral), true));
    }

    /** On which side somebody of an organisation stands. */
    static Side side(Viewer viewer, Organisation house, Referral referral) {
        if (!viewer.belongsTo(house.id())) {
            throw new NotFound();
        }
        if (referral.sender().equals(house.id())) {
            return Side.SENDER;
        }
        if (referral.receiver().equals(house.id())) {
            return Side.RECEIVER;
        }
        throw new NotFound();
    }
}
