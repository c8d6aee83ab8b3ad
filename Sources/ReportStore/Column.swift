import Foundation
import GRDB

/// Columns of a row as values. A damaged file may hold any type in any column, and GRDB's own subscripts trap on a type
/// that they do not expect; these give `nil`.
extension Row {
    func text(_ column: String) -> String? { String.fromDatabaseValue(self[column] as DatabaseValue) }

    func integer(_ column: String) -> Int? { Int.fromDatabaseValue(self[column] as DatabaseValue) }

    func bytes(_ column: String) -> [UInt8]? {
        Data.fromDatabaseValue(self[column] as DatabaseValue).map { Array($0) }
    }
}
