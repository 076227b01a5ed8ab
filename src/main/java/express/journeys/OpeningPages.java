package express.journeys;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.directory.Affiliations;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.FirstContacts.FirstContact;
import express.translation.Confirmed;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file is opened together: an adviser types, and the person says yes on the same screen, or no. */
@Controller
class OpeningPages {

    /** @param resembled who it may be that has a file already */
    record OpeningPage(
            Organisation house, Form form, List<Affiliations.In> networks, Options options, List<Content> resembled) {

        String path() {
            return JourneyPages.path(house.slug());
        }
    }

    private final Organisations organisations;
    private final Affiliations affiliations;
    private final Opening opening;
    private final FirstContacts contacts;
    private final Confirmed confirmed;
    private final List<Resemblance> resemblances;

    OpeningPages(
            Organisations organisations,
            Affiliations affiliations,
            Opening opening,
            FirstContacts contacts,
            Confirmed confirmed,
            List<Resemblance> resemblances) {
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.opening = opening;
        this.contacts = contacts;
        this.confirmed = confirmed;
        this.resemblances = resemblances;
    }

    private Organisation enter(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        if (!screen.viewer().belongsTo(house.id())) {
            throw new NotFound();
        }
        JourneysAccess.require(JourneysAccess.mayOpen(screen.viewer(), house.id()));
        return house;
    }

    @GetMapping(JourneyPages.PATH + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String from) {
        Organisation house = enter(screen, slug);
        Map<String, String> usual = new HashMap<>();
        usual.put("explained", screen.lang());
        if (!from.isEmpty()) {
            FirstContact contact = contacts.get(house.id(), Ids.parse(from));
            usual.put("from", from);
            usual.put("called", contact.name());
            usual.put("way0", contact.way().name());
            usual.put("reach0", contact.reach());
            usual.put("safe0", contact.safe() ? "yes" : "");
            usual.put("language0", contact.language().toLanguageTag());
            usual.put("explained", contact.language().toLanguageTag());
        }
        return screen.show("journeys/opening", page(screen, house, Form.of(usual), List.of()));
    }

    private OpeningPage page(Screen screen, Organisation house, Form form, List<Content> resembled) {
        return new OpeningPage(house, form, affiliations.listOf(house.id()), Options.of(screen), resembled);
    }

    @PostMapping(JourneyPages.PATH)
    ModelAndView open(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Organisation house = enter(screen, slug);
        ProfileForm typed = ProfileForm.of(Form.typed(request));
        List<Wrong> faults = new ArrayList<>(typed.faults());
        Optional<NetworkId> network = network(house, typed.get("network"));
        if (network.isEmpty()) {
            faults.add(new Wrong("network", "journeys.fault.network"));
        }
        String language = typed.get("explained");
        if (!Tongues.isLanguage(language)) {
            faults.add(new Wrong("explained", "journeys.fault.choice"));
        } else if (!confirmed.isConfirmed(Locale.forLanguageTag(language))
                && typed.get("interpreter").isEmpty()) {
            faults.add(new Wrong("interpreter", "journeys.fault.helper"));
        }
        if (typed.get("interpreter").length() > 200) {
            faults.add(new Wrong("interpreter", "journeys.fault.long"));
        }
        Map<String, String> kept = new HashMap<>(typed.fields());
        if (from(typed).filter(it -> contacts.find(house.id(), it).isEmpty()).isPresent()) {
            faults.add(new Wrong("", "journeys.fault.answered"));
            kept.remove("from");
        }
        if (!faults.isEmpty()) {
            return screen.refuse("journeys/opening", page(screen, house, new Form(kept, faults), List.of()));
        }
        boolean another = typed.get("another").equals("yes");
        List<Content> resembled = another
                ? List.of()
                : resemblances.stream()
                        .map(it -> it.show(screen, house, typed.profile()))
                        .flatMap(Optional::stream)
                        .toList();
        if (!resembled.isEmpty()) {
            return screen.refuse("journeys/opening", page(screen, house, Form.of(typed.fields()), resembled));
        }
        var draft = new Opening.Draft(typed.profile(), Locale.forLanguageTag(language), typed.get("interpreter"));
        CaseFile journey = opening.begin(screen.viewer(), network.orElseThrow(), house.id(), draft, from(typed));
        if (another) {
            resemblances.forEach(it -> it.apart(screen.viewer(), house, journey, typed.profile()));
        }
        return screen.go(FilePages.path(slug, journey.id()) + "/agreement?lang=" + language + "&back=" + screen.lang());
    }

    private static Optional<UUID> from(ProfileForm typed) {
        return typed.get("from").isEmpty() ? Optional.empty() : Optional.of(Ids.parse(typed.get("from")));
    }

    private Optional<NetworkId> network(Organisation house, String typed) {
        List<Affiliations.In> all = affiliations.listOf(house.id());
        return all.stream()
                .filter(it -> all.size() == 1 || it.slug().equals(typed))
                .map(Affiliations.In::id)
                .findFirst();
    }
}
