package express.frontdoor;

import express.base.ChainStep;

/** What somebody would like, in their words rather than in ours, and which step of the chain helps with it. */
enum Wish {
    START(ChainStep.SELF_ENTREPRENEURSHIP, "venture"),
    IDEA(ChainStep.SELF_ENTREPRENEURSHIP, "idea"),
    MONEY(ChainStep.FINANCE, "money"),
    PAPERS(ChainStep.COMPETENCE_ASSESSMENT, "step-competence-assessment"),
    LEARN(ChainStep.SELF_ENTREPRENEURSHIP, "book"),
    MEET(ChainStep.NETWORKING, "people"),
    TALK(ChainStep.INFORMATION, "talk"),
    UNSURE(ChainStep.INFORMATION, "unknown");

    private final ChainStep step;
    private final String icon;

    Wish(ChainStep step, String icon) {
        this.step = step;
        this.icon = icon;
    }

    ChainStep step() {
        return step;
    }

    String icon() {
        return icon;
    }

    /** Whether it makes a difference if somebody is alone with it. */
    boolean isOfAnEnterprise() {
        return this == START || this == IDEA || this == MONEY;
    }
}
