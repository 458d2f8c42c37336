package dev.harbinger.assistant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The language model that may help to read briefs. The endpoint gets the title and text of every brief filed. */
@ConfigMapping(prefix = "harbinger.llm")
interface LlmConfig {
    /** Whether a model is asked at all. */
    @WithDefault("false")
    boolean enabled();

    /** Where the model answers, in the form of OpenAI's interface; Ollama does under {@code /v1}. May be private. */
    @WithDefault("http://localhost:11434/v1")
    String baseUrl();

    /** Sent as bearer token if given. */
    Optional<String> apiKey();

    /** What the endpoint calls the model. */
    @WithDefault("llama3.1")
    String model();

    /** The whole time of one call; a brief is filed without the model after that. */
    @WithDefault("PT20S")
    Duration timeout();

    /** Calls in one day, by UTC; counted in memory, so a restart begins anew. */
    @WithDefault("200")
    int maxCallsPerDay();

    /** How freely the model chooses its words; 0 is most repeatable. */
    @WithDefault("0")
    double temperature();

    /** Whether it is also asked about entries that the judge is not sure of; the endpoint gets their words. */
    @WithDefault("false")
    boolean judge();

    /** Entries that it is asked about in one day, by UTC; counted in memory. */
    @WithDefault("100")
    int maxJudgementsPerDay();
}
