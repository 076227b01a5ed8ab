package express.policy;

import express.base.Ids;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where operators write calls. */
@Controller
class CallPages {

    private static final String NEW = PolicyPages.PATH + "/calls/new";
    private static final String ONE = PolicyPages.PATH + "/calls/{id}";

    /**
     * @param call nothing while it is new
     * @param funds by slug, as the form offers them
     */
    record CallForm(@Nullable Call call, Map<String, String> funds, List<Locale> languages, Form form) {

        String action() {
            return call == null ? NEW : call.path();
        }
    }

    private final Calls calls;
    private final Policies policies;
    private final Keeping keeping;
    private final Languages languages;

    CallPages(Calls calls, Policies policies, Keeping keeping, Languages languages) {
        this.calls = calls;
        this.policies = policies;
        this.keeping = keeping;
        this.languages = languages;
    }

    @GetMapping(NEW)
    ModelAndView begin(Screen screen) {
        PolicyAccess.requireKeeper(screen.viewer());
        return screen.show("policy/call-form", page(screen, null, Form.empty()));
    }

    private CallForm page(Screen screen, @Nullable Call call, Form form) {
        Map<String, String> funds = new LinkedHashMap<>();
        funds.put("", screen.text("policy.call.fund.other"));
        policies.list().stream()
                .filter(entry -> entry.kind() == Entry.Kind.FUND)
                .forEach(fund -> funds.put(fund.slug(), fund.name(screen.language())));
        return new CallForm(call, funds, languages.all(), form);
    }

    @PostMapping(NEW)
    ModelAndView add(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return put(screen, null, request, response);
    }

    @GetMapping(ONE)
    ModelAndView edit(Screen screen, @PathVariable String id) {
        PolicyAccess.requireKeeper(screen.viewer());
        Call call = calls.get(Ids.parse(id));
        Map<String, String> fields = new HashMap<>();
        fields.put("fund", call.fund() == null ? "" : call.fund());
        fields.put("deadline", call.deadline().toString());
        fields.put("link", call.link() == null ? "" : call.link().toString());
        call.title().texts().forEach((language, words) -> fields.put("title-" + language.toLanguageTag(), words));
        call.note().texts().forEach((language, words) -> fields.put("note-" + language.toLanguageTag(), words));
        return screen.show("policy/call-form", page(screen, call, Form.of(fields)));
    }

    @PostMapping(ONE)
    ModelAndView change(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return put(screen, calls.get(Ids.parse(id)), request, response);
    }

    private ModelAndView put(
            Screen screen, @Nullable Call before, HttpServletRequest request, HttpServletResponse response) {
        PolicyAccess.requireKeeper(screen.viewer());
        var typed = new Typed(Form.typed(request), languages.all());
        UUID id = before == null ? Ids.next() : before.id();
        String fund = typed.text("fund");
        LocalDate deadline = typed.date("deadline", true);
        Call call = new Call(
                id,
                policies.find(fund).map(Entry::slug).orElse(null),
                typed.said("title", 300, true),
                typed.said("note", 2000, false),
                deadline == null ? LocalDate.EPOCH : deadline,
                typed.link("link"));
        if (!typed.faults().isEmpty()) {
            return screen.refuse(
                    "policy/call-form", page(screen, before, new Form(Form.typed(request), typed.faults())));
        }
        keeping.put(screen.viewer(), call);
        News.tell(response, "policy.saved");
        return screen.go(PolicyPages.PATH);
    }

    @PostMapping(ONE + "/removal")
    ModelAndView remove(Screen screen, @PathVariable String id, HttpServletResponse response) {
        PolicyAccess.requireKeeper(screen.viewer());
        keeping.remove(screen.viewer(), calls.get(Ids.parse(id)).id());
        News.tell(response, "policy.removed");
        return screen.go(PolicyPages.PATH);
    }
}
