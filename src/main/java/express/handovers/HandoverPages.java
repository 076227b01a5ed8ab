package express.handovers;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.practices.PracticeId;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.writing.DraftId;
import express.writing.Ownership;
import express.writing.Ownership.Owned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Offering a practice to another organisation. */
@Controller
class HandoverPages {

    private static final String PATH = Offer.PATH + "/practices/{practice}";

    /**
     * @param takers who can take it, by slug
     * @param waiting the offer that waits for an answer
     * @param own whether the viewer speaks for the owner
     */
    record OfferingPage(
            Owned practice,
            Organisation owner,
            Map<String, String> takers,
            Optional<Offer> waiting,
            boolean own,
            Form form) {

        String path() {
            return Offer.PATH + "/practices/" + practice.id();
        }
    }

    record OfferForm(
            @NotBlank(message = "handovers.to.missing") String to,

            @Size(max = 2000, message = "handovers.words.long")
            String words) {

        OfferForm(@Nullable String to, @Nullable String words) {
            this.to = to == null ? "" : to;
            this.words = words == null ? "" : words.replaceAll("\\r\\n?", "\n").strip();
        }
    }

    private final Handwork handwork;
    private final Ownership ownership;
    private final Offers offers;
    private final Takers takers;
    private final Organisations organisations;
    private final HandingOver handing;

    HandoverPages(
            Handwork handwork,
            Ownership ownership,
            Offers offers,
            Takers takers,
            Organisations organisations,
            HandingOver handing) {
        this.handwork = handwork;
        this.ownership = ownership;
        this.offers = offers;
        this.takers = takers;
        this.organisations = organisations;
        this.handing = handing;
    }

    static PracticeId practice(DraftId draft) {
        return new PracticeId(draft.value());
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String practice) {
        return screen.show("handovers/offering", page(screen, find(screen.viewer(), practice), Form.empty()));
    }

    /** For those who may offer it; for others there is no such practice. */
    private Owned find(Viewer viewer, String practice) {
        Owned owned = handwork.look(() -> ownership.find(DraftId.of(practice))).orElseThrow(NotFound::new);
        if (!HandoversAccess.speaksFor(viewer, owned.organisation())
                && !takers.isAbandoned(viewer, owned.organisation())) {
            throw new NotFound();
        }
        return owned;
    }

    private OfferingPage page(Screen screen, Owned practice, Form form) {
        Map<String, String> choice = new LinkedHashMap<>();
        choice.put("", "");
        takers.list(practice.organisation())
                .forEach(taker -> choice.put(taker.slug(), taker.name() + " – " + taker.place()));
        return new OfferingPage(
                practice,
                organisation(practice.organisation()),
                choice,
                handwork.look(() -> offers.findWaiting(practice.id())),
                HandoversAccess.speaksFor(screen.viewer(), practice.organisation()),
                form);
    }

    private Organisation organisation(OrganisationId id) {
        return organisations.listAll(List.of(id)).getFirst();
    }

    @PostMapping(PATH)
    ModelAndView offer(
            Screen screen,
            @PathVariable String practice,
            @Valid @ModelAttribute OfferForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Owned owned = find(screen.viewer(), practice);
        Form form = Form.of(binding, request);
        Optional<Organisation> taker = takers.list(owned.organisation()).stream()
                .filter(it -> it.slug().equals(typed.to()))
                .findFirst();
        if (!form.failed() && taker.isEmpty()) {
            form = form.wrong("to", "handovers.to.missing");
        }
        if (form.failed()) {
            return screen.refuse("handovers/offering", page(screen, owned, form));
        }
        Optional<Offer> made =
                handing.offer(screen.viewer(), owned, taker.orElseThrow().id(), typed.words());
        News.tell(response, made.isPresent() ? "handovers.offered" : "handovers.offered-before");
        return screen.go(made.map(Offer::path).orElse(Offer.PATH + "/practices/" + practice));
    }
}
