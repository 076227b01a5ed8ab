package express.committee;

import express.applications.Proofs;
import express.applications.Proofs.Proof;
import express.audit.Act;
import express.audit.Trail;
import express.committee.Conflict.Source;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One application before the committee: how it stands, and the moves that need no page of their own. */
@Controller
class ItemPages {

    static final String PATH = SessionPages.PATH + "/items/{item}";

    /**
     * @param before how often it was on an agenda before this one
     * @param forgone whether it was granted and is not wanted any more
     */
    record ItemPage(
            Table table,
            List<Condition> conditions,
            Map<UUID, List<Proof>> proofs,
            int before,
            boolean forgone,
            Form form) {

        /** Whether this viewer may say that a condition is met, while somebody waits for it. */
        boolean mayMeet() {
            return table.mayMeet() && !forgone;
        }

        boolean maySecond(Condition condition) {
            return condition.mayBeSecondedBy(table.viewer().id()) && !table.close() && !forgone;
        }

        /** What was brought for one. */
        List<Proof> proofs(Condition condition) {
            return proofs.getOrDefault(condition.id(), List.of());
        }
    }

    private final Shelf shelf;
    private final Moving moving;

    ItemPages(Shelf shelf, Moving moving) {
        this.shelf = shelf;
        this.moving = moving;
    }

    /** Looks it up, and notes that somebody looked. */
    @Component
    @Transactional
    static class Shelf {

        private final Desk desk;
        private final Agenda agenda;
        private final Conditions conditions;
        private final Proofs proofs;
        private final Dossiers dossiers;
        private final Trail trail;

        Shelf(Desk desk, Agenda agenda, Conditions conditions, Proofs proofs, Dossiers dossiers, Trail trail) {
            this.desk = desk;
            this.agenda = agenda;
            this.conditions = conditions;
            this.proofs = proofs;
            this.dossiers = dossiers;
            this.trail = trail;
        }

        public Table look(Screen screen, String slug, String session, String item) {
            Table table = table(screen, slug, session, item);
            trail.note(screen.viewer(), table.item().application(), Act.SEEN, "committee");
            return table;
        }

        @Transactional(readOnly = true)
        public Table table(Screen screen, String slug, String session, String item) {
            return desk.table(screen.viewer(), slug, session, item);
        }

        @Transactional(readOnly = true)
        public ItemPage page(Table table, Form form) {
            int before = (int) agenda.listOf(table.house().id(), table.item().application()).stream()
                    .filter(it -> it.id().compareTo(table.item().id()) < 0)
                    .count();
            List<Condition> asked = conditions.list(table.item());
            Map<UUID, List<Proof>> brought = new HashMap<>();
            asked.forEach(it -> brought.put(it.id(), proofs.list(table.item().application(), it.words())));
            return new ItemPage(table, asked, brought, before, dossiers.isForgone(table.item()), form);
        }
    }

    @GetMapping(PATH)
    ModelAndView look(
            Screen screen, @PathVariable String slug, @PathVariable String session, @PathVariable String item) {
        Table table = shelf.look(screen, slug, session, item);
        return screen.show("committee/item", shelf.page(table, Form.empty()));
    }

    @PostMapping(PATH + "/conflicts")
    ModelAndView declare(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = shelf.table(screen, slug, session, item);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Optional<Ground> ground =
                Typing.choice(Ground.class, typed.getOrDefault("ground", "")).filter(Ground.declarable()::contains);
        String words = Typing.limited(faults, typed, "tie", 500);
        if (ground.isEmpty()) {
            faults.add(new Wrong("ground", "committee.fault.ground"));
        } else if (ground.get() == Ground.OTHER && words.isEmpty()) {
            faults.add(new Wrong("tie", "committee.fault.tie"));
        }
        return moving.make(
                screen,
                table,
                new Form(typed, faults),
                response,
                "committee.news.declared",
                now -> new Move.Declare(
                        new Conflict(screen.viewer().id(), ground.orElseThrow(), Source.DECLARED, words, now)));
    }

    @PostMapping(PATH + "/talk")
    ModelAndView begin(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletResponse response) {
        Table table = moving.writable(screen, slug, session, item);
        return moving.make(
                screen,
                table,
                Form.empty(),
                response,
                "committee.news.talk",
                now -> new Move.Begin(screen.viewer().id(), now));
    }

    @PostMapping(PATH + "/votes")
    ModelAndView vote(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = shelf.table(screen, slug, session, item);
        Form form = Form.of(Form.typed(request));
        Optional<Vote.Choice> choice = Typing.choice(Vote.Choice.class, form.typed("choice"));
        int motion = Typed.number(form.typed("motion"));
        return moving.make(
                screen,
                table,
                choice.isEmpty() ? form.wrong("choice", "committee.fault.choice") : form,
                response,
                "committee.news.voted",
                now -> new Move.Cast(new Vote(motion, screen.viewer().id(), choice.orElseThrow(), now, null)));
    }
}
