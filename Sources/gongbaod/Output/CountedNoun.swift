/// `1 report`, `2 reports`: for nouns that take an s.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
