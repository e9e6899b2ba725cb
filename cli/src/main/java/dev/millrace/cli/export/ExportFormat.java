package dev.millrace.cli.export;

import java.util.Locale;

/** What the rows of an export look like. */
public enum ExportFormat {
    /** Each record as it stands on its topic. */
    MILLRACE,
    /** Conversations, as TRL's SFTTrainer reads them. */
    TRL_SFT,
    /** Pairs of replies to one prompt, as TRL's DPOTrainer and RewardTrainer read them. */
    TRL_PREFERENCE,
    /** Prompt, response and five attributes, as in NVIDIA's dataset of that name. */
    HELPSTEER2,
    /** Conversations with the attributes of their last turn as a label, as NeMo-Aligner reads them. */
    STEERLM;

    /** Its name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it has rows of preference pairs. */
    public boolean hasPairs() {
        return this == MILLRACE || this == TRL_PREFERENCE;
    }

    /** Whether its rows have attributes that a reward model gave. */
    public boolean hasAttributes() {
        return this == HELPSTEER2 || this == STEERLM;
    }
}
