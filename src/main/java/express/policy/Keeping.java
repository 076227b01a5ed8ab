package express.policy;

import express.audit.Act;
import express.audit.Trail;
import express.base.Slugs;
import express.base.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators do with policies, funds and calls. */
@Component
@Transactional
class Keeping {

    /** Parts of addresses of this module. */
    private static final List<String> TAKEN = List.of("new", "calls");

    private final Policies policies;
    private final PolicyLines lines;
    private final Calls calls;
    private final Trail trail;

    Keeping(Policies policies, PolicyLines lines, Calls calls, Trail trail) {
        this.policies = policies;
        this.lines = lines;
        this.calls = calls;
        this.trail = trail;
    }

    /** Hands back its slug. */
    String add(Viewer by, Entry typed) {
        PolicyAccess.requireKeeper(by);
        String name = typed.title().in(Locale.ENGLISH);
        String slug = Slugs.free(name, "policy", free -> !TAKEN.contains(free) && policies.add(named(typed, free)));
        note(by, slug, Act.CREATED, typed.toString());
        return slug;
    }

    private static Entry named(Entry typed, String slug) {
        return new Entry(
                slug,
                typed.kind(),
                typed.place(),
                typed.title(),
                typed.summary(),
                typed.reference(),
                typed.dated(),
                typed.since(),
                typed.until(),
                typed.status(),
                typed.link(),
                typed.version());
    }

    /** Whether nobody changed it since it was seen. */
    boolean change(Viewer by, Entry entry) {
        PolicyAccess.requireKeeper(by);
        boolean changed = policies.change(entry);
        if (changed) {
            note(by, entry.slug(), Act.CHANGED, entry.toString());
        }
        return changed;
    }

    /** Whether nobody changed anything of its entry since it was seen. */
    boolean put(Viewer by, Line line, int seen) {
        PolicyAccess.requireKeeper(by);
        if (!policies.touch(line.entry(), seen)) {
            return false;
        }
        lines.put(line);
        note(by, line.entry(), Act.CHANGED, line.toString());
        return true;
    }

    void remove(Viewer by, Line line) {
        PolicyAccess.requireKeeper(by);
        policies.touch(line.entry(), policies.get(line.entry()).version());
        lines.remove(line.entry(), line.id());
        note(by, line.entry(), Act.CHANGED, "removed " + line);
    }

    void put(Viewer by, Call call) {
        PolicyAccess.requireKeeper(by);
        calls.put(call);
        trail.note(by, call.id(), Act.CHANGED, "call", call.toString());
    }

    void remove(Viewer by, UUID call) {
        PolicyAccess.requireKeeper(by);
        calls.remove(call);
        trail.note(by, call, Act.ERASED, "call", "");
    }

    private void note(Viewer by, String slug, Act act, String content) {
        trail.note(by, StarterPolicies.named("policy", slug), act, "policy " + slug, content);
    }
}
