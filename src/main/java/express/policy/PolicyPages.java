package express.policy;

import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Policies, funds and calls as everybody reads them. */
@Controller
class PolicyPages {

    static final String PATH = "/policy";

    /**
     * @param fading those whose deadline has passed
     * @param entries by slug, in order
     */
    record ListPage(List<Call> open, List<Call> fading, Map<String, Entry> entries, LocalDate today, boolean keeps) {

        List<Entry> of(Entry.Kind kind) {
            return entries.values().stream().filter(it -> it.kind() == kind).toList();
        }
    }

    /**
     * @param lines by what they are
     * @param calls that are open
     */
    record EntryPage(Entry entry, Map<Line.Kind, List<Line>> lines, List<Call> calls, LocalDate today, boolean keeps) {

        long unchecked() {
            return lines.values().stream()
                    .flatMap(List::stream)
                    .filter(line -> line.mark() == Line.Mark.UNCHECKED)
                    .count();
        }
    }

    private final Policies policies;
    private final PolicyLines lines;
    private final Calls calls;
    private final InstantSource time;

    PolicyPages(Policies policies, PolicyLines lines, Calls calls, InstantSource time) {
        this.policies = policies;
        this.lines = lines;
        this.calls = calls;
        this.time = time;
    }

    @Bean
    static MenuEntry policyEntry() {
        return MenuEntry.foot(17, PATH, "policy.menu");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        LocalDate today = today();
        Map<String, Entry> entries = policies.list().stream()
                .collect(Collectors.toMap(Entry::slug, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return screen.show(
                "policy/policies",
                new ListPage(
                        calls.listOpen(today),
                        calls.listFading(today),
                        entries,
                        today,
                        PolicyAccess.mayKeep(screen.viewer())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    @Open
    @GetMapping(PATH + "/{slug}")
    ModelAndView one(Screen screen, @PathVariable String slug) {
        Entry entry = policies.get(slug);
        Map<Line.Kind, List<Line>> byKind = lines.listOf(slug).stream()
                .collect(Collectors.groupingBy(Line::kind, () -> new EnumMap<>(Line.Kind.class), Collectors.toList()));
        List<Call> open = calls.listOpen(today()).stream()
                .filter(call -> slug.equals(call.fund()))
                .toList();
        return screen.show(
                "policy/policy", new EntryPage(entry, byKind, open, today(), PolicyAccess.mayKeep(screen.viewer())));
    }
}
