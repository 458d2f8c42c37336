package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A question by hand as JSON; what is null is inferred from the question and its passage as from a brief. */
record QuestionBody(
        @NotBlank(message = "is missing; send a question such as \"Will the Commission adopt the rule?\"")
        @Size(max = 1000)
        String question,

        @Size(max = 4000) String sourceText,
        SignalType signalType,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> actors,
        LocalDate deadline,
        @Size(max = 200) String region,
        @Size(max = 200) String category,
        String askedAt) {}
