package express.handovers;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.practices.Versions;
import express.ui.News;
import express.ui.Screen;
import express.writing.Ownership.Owned;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The offers that concern somebody, one of them, and what they do with it. */
@Controller
class OfferPages {

    record Line(Offer offer, Organisation from, Organisation to) {}

    /** @param alone a practice of an organisation in which nobody writes any more */
    record AloneLine(Owned practice, Organisation owner) {}

    /** @param helps whether the viewer offers in the stead of others */
    record ListPage(List<Line> offers, List<AloneLine> alone, boolean helps) {}

    /**
     * @param published the practice, if everybody can read it
     * @param taken whether the viewer speaks for those who took it over
     */
    record OfferPage(
            Line line, Versions.@Nullable Standing published, boolean mayAnswer, boolean mayWithdraw, boolean taken) {}

    private final Offers offers;
    private final Alone alone;
    private final HandingOver handing;
    private final Organisations organisations;
    private final Versions versions;

    OfferPages(Offers offers, Alone alone, HandingOver handing, Organisations organisations, Versions versions) {
        this.offers = offers;
        this.alone = alone;
        this.handing = handing;
        this.organisations = organisations;
        this.versions = versions;
    }

    @GetMapping(Offer.PATH)
    ModelAndView list(Screen screen) {
        List<Offer> seen = offers.list();
        List<Owned> without = alone.list(screen.viewer());
        Map<OrganisationId, Organisation> houses = houses(Stream.concat(
                seen.stream().flatMap(offer -> Stream.of(offer.from(), offer.to())),
                without.stream().map(Owned::organisation)));
        return screen.show(
                "handovers/offers",
                new ListPage(
                        seen.stream().map(offer -> line(offer, houses)).toList(),
                        without.stream()
                                .map(practice -> new AloneLine(practice, houses.get(practice.organisation())))
                                .toList(),
                        HandoversAccess.helpsAnybody(screen.viewer())));
    }

    private Map<OrganisationId, Organisation> houses(Stream<OrganisationId> ids) {
        return organisations.listAll(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    private static Line line(Offer offer, Map<OrganisationId, Organisation> houses) {
        return new Line(offer, houses.get(offer.from()), houses.get(offer.to()));
    }

    @GetMapping(Offer.PATH + "/{id}")
    ModelAndView one(Screen screen, @PathVariable String id) {
        Offer offer = offers.find(Ids.parse(id)).orElseThrow(NotFound::new);
        Viewer viewer = screen.viewer();
        return screen.show(
                "handovers/offer",
                new OfferPage(
                        line(offer, houses(Stream.of(offer.from(), offer.to()))),
                        versions.find(HandoverPages.practice(offer.practice())).orElse(null),
                        offer.waits() && HandoversAccess.speaksFor(viewer, offer.to()),
                        offer.waits() && handing.mayWithdraw(viewer, offer),
                        offer.outcome() == Offer.Outcome.ACCEPTED && HandoversAccess.speaksFor(viewer, offer.to())));
    }

    @PostMapping(Offer.PATH + "/{id}/acceptance")
    ModelAndView accept(Screen screen, @PathVariable String id, HttpServletResponse response) {
        return told(screen, id, handing.accept(screen.viewer(), Ids.parse(id)), response);
    }

    @PostMapping(Offer.PATH + "/{id}/refusal")
    ModelAndView decline(Screen screen, @PathVariable String id, HttpServletResponse response) {
        return told(screen, id, handing.decline(screen.viewer(), Ids.parse(id)), response);
    }

    @PostMapping(Offer.PATH + "/{id}/withdrawal")
    ModelAndView withdraw(Screen screen, @PathVariable String id, HttpServletResponse response) {
        return told(screen, id, handing.withdraw(screen.viewer(), Ids.parse(id)), response);
    }

    private static ModelAndView told(Screen screen, String id, Offer.Outcome outcome, HttpServletResponse response) {
        News.tell(response, outcome.key());
        return screen.go(Offer.PATH + "/" + id);
    }
}
