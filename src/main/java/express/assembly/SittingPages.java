package express.assembly;

import express.base.Ids;
import express.base.PersonId;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One sitting of the members: its agenda, who was there, and its minutes, on a page and on paper. */
@Controller
class SittingPages {

    private static final String PATH = AssemblyPages.PATH + "/sittings";
    private static final String ONE = PATH + "/{id}";

    record CallPage(Assembly.Sight sight, Form form) {

        String path() {
            return AssemblyPages.address(sight.house()) + "/sittings";
        }
    }

    /** @param electors those who belong to the house on that day */
    record SittingPage(
            Assembly.Sight sight,
            Sitting sitting,
            List<Sitting.Item> items,
            Map<UUID, Decision> decisions,
            List<PersonId> present,
            Map<PersonId, String> electors,
            Instant now,
            Form form) {

        String path() {
            return AssemblyPages.address(sight.house()) + "/sittings/" + sitting.id();
        }

        boolean writes() {
            return sight.keeps() && sitting.closedAt() == null;
        }

        /** Nothing is closed before it was held. */
        boolean closes() {
            return sitting.hasBegun(now);
        }

        String name(PersonId person) {
            return electors.getOrDefault(person, "–");
        }

        @Nullable
        Decision decision(Sitting.Item item) {
            return item.decision() == null ? null : decisions.get(item.decision());
        }
    }

    private final Assembly assembly;
    private final Assembly.Books books;
    private final Sittings sittings;

    SittingPages(Assembly assembly, Assembly.Books books) {
        this.assembly = assembly;
        this.books = books;
        this.sittings = books.sittings();
    }

    @GetMapping(PATH + "/new")
    ModelAndView write(Screen screen, @PathVariable String slug) {
        Form form = Form.of(Map.of("day", assembly.today().plusDays(14).toString(), "time", "18:00"));
        return screen.show("assembly/call", new CallPage(assembly.keep(screen.viewer(), slug), form));
    }

    @PostMapping(PATH)
    ModelAndView call(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(posted);
        Form form = Form.of(typed);
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get("day")));
        Optional<LocalTime> time = time(Typed.digits(typed.get("time")));
        String place = Typed.line(typed.get("place"));
        if (day.isEmpty()) {
            form = form.wrong("day", "assembly.fault.day");
        }
        if (time.isEmpty()) {
            form = form.wrong("time", "assembly.fault.time");
        }
        if (place.isEmpty() || place.length() > 200) {
            form = form.wrong("place", "assembly.fault.place");
        }
        if (form.failed() || day.isEmpty() || time.isEmpty()) {
            return screen.refuse("assembly/call", new CallPage(sight, form));
        }
        Instant begins =
                day.get().atTime(time.get()).atZone(ZoneId.systemDefault()).toInstant();
        var sitting = new Sitting(sight.house().id(), Ids.next(), begins, place, null, null);
        assembly.call(sitting);
        News.tell(response, "assembly.news.called");
        return screen.go(AssemblyPages.address(sight.house()) + "/sittings/" + sitting.id());
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Assembly.Sight sight = assembly.enter(screen.viewer(), slug);
        Sitting sitting = sittings.get(sight.house().id(), Ids.parse(id));
        Map<String, String> typed = new HashMap<>();
        sittings.items(sitting).forEach(it -> typed.put(it.field(), it.noted()));
        typed.put(
                "there",
                sittings.present(sitting).stream().map(PersonId::toString).collect(Collectors.joining(",")));
        return screen.show("assembly/sitting", page(sight, sitting, Form.of(typed)));
    }

    private SittingPage page(Assembly.Sight sight, Sitting sitting, Form form) {
        LocalDate day = LocalDate.ofInstant(sitting.beginsAt(), ZoneId.systemDefault());
        List<PersonId> present = sittings.present(sitting);
        List<PersonId> belong = assembly.members(sitting.house()).stream()
                .filter(it -> it.kind() == Member.Kind.MEMBER && it.belongs(day) || present.contains(it.person()))
                .map(Member::person)
                .toList();
        Map<PersonId, String> names = assembly.names(belong);
        Map<PersonId, String> electors = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> electors.put(it.getKey(), it.getValue()));
        List<Sitting.Item> items = sittings.items(sitting);
        Map<UUID, Decision> decisions = new HashMap<>();
        items.stream()
                .map(Sitting.Item::decision)
                .filter(it -> it != null)
                .forEach(it ->
                        decisions.put(it, assembly.counted(books.decisions().get(sitting.house(), it))));
        return new SittingPage(sight, sitting, items, decisions, present, electors, assembly.now(), form);
    }

    private Sitting open(Assembly.Sight sight, String id) {
        return sittings.get(sight.house().id(), Ids.parse(id));
    }

    @PostMapping(ONE + "/items")
    ModelAndView add(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Sitting sitting = open(sight, id);
        Map<String, String> typed = Form.typed(posted);
        Form form = Form.of(typed);
        String title = Typed.line(typed.get("title"));
        String words = Typed.text(typed.get("words"));
        if (title.isEmpty() || title.length() > 160) {
            form = form.wrong("title", "assembly.fault.title");
        }
        if (words.length() > 2000) {
            form = form.wrong("words", "assembly.fault.words");
        }
        Decision decision = typed.containsKey("vote") ? decision(screen, sitting, title, words) : null;
        UUID voted = decision == null ? null : decision.id();
        var item = new Sitting.Item(sitting.house(), sitting.id(), Ids.next(), title, words, voted, "");
        if (!form.failed() && !assembly.add(sitting, item, decision)) {
            form = form.wrong("", "assembly.fault.closed");
        }
        if (form.failed()) {
            return screen.refuse("assembly/sitting", page(sight, sitting, form));
        }
        News.tell(response, "assembly.news.item");
        return screen.go(AssemblyPages.address(sight.house()) + "/sittings/" + sitting.id());
    }

    /** Members vote until the day of the sitting is over, also those who cannot come. */
    private Decision decision(Screen screen, Sitting sitting, String title, String words) {
        LocalDate day = LocalDate.ofInstant(sitting.beginsAt(), ZoneId.systemDefault());
        LocalDate last = day.isBefore(assembly.today()) ? assembly.today() : day;
        return new Decision(
                sitting.house(),
                Ids.next(),
                title,
                words,
                null,
                assembly.now(),
                screen.viewer().id(),
                last.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant(),
                null);
    }

    @PostMapping(ONE + "/minutes")
    ModelAndView note(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Sitting sitting = open(sight, id);
        Map<String, String> typed = Form.typed(posted);
        SittingPage page = page(sight, sitting, Form.of(typed));
        List<String> there = Arrays.asList(typed.getOrDefault("there", "").split(","));
        List<PersonId> present = page.electors().keySet().stream()
                .filter(it -> there.contains(it.toString()))
                .toList();
        Map<UUID, String> notes = new HashMap<>();
        Form form = Form.of(typed);
        for (Sitting.Item item : page.items()) {
            String words = Typed.text(typed.get(item.field()));
            notes.put(item.id(), words);
            form = words.length() > Sitting.LONGEST_NOTE ? form.wrong(item.field(), "assembly.fault.words") : form;
        }
        boolean closes = typed.containsKey("closed");
        if (closes && !sitting.hasBegun(assembly.now())) {
            form = form.wrong("closed", "assembly.fault.early");
        }
        if (!form.failed() && !assembly.note(sitting, present, notes, closes)) {
            form = form.wrong("", "assembly.fault.closed");
        }
        if (form.failed()) {
            return screen.refuse("assembly/sitting", page(sight, sitting, form));
        }
        News.tell(response, "assembly.news.noted");
        return screen.go(page.path());
    }

    @PostMapping(ONE + "/cancellation")
    ModelAndView callOff(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Sitting sitting = open(sight, id);
        if (!assembly.callOff(sitting)) {
            Form form = Form.empty().wrong("", "assembly.fault.begun");
            return screen.refuse("assembly/sitting", page(sight, open(sight, id), form));
        }
        News.tell(response, "assembly.news.off");
        return screen.go(AssemblyPages.address(sight.house()) + "/sittings/" + sitting.id());
    }

    @GetMapping(ONE + "/paper")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Assembly.Sight sight = assembly.enter(screen.viewer(), slug);
        SittingPage page = page(sight, open(sight, id), Form.empty());
        String title =
                screen.text("assembly.sitting.of", screen.date(page.sitting().beginsAt()));
        return screen.print("assembly/minutes", page, title, sight.house().name(), assembly.now());
    }
}
