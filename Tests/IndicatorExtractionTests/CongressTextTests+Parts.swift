import ReportModel

/// Parts of counts told before, and members of lists.
extension CongressTextTests {
    static let parts: [Example] = [
        Example(
            text: "收到代表建议86件。建议内容涉及茶园管护16件、古桥修缮26件、其他方面44件。",
            lines: [
                "86 件 actual suggestions.total 2023", "16 件 actual suggestions.total 2023",
                "26 件 actual suggestions.total 2023", "44 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "收到代表建议86件。交区政府办理60件,转有关部门参考处理26件。",
            lines: [
                "86 件 actual suggestions.total 2023", "60 件 actual suggestions.total 2023",
                "26 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "办理代表建议86件,办结率100%。代表对办理工作态度满意80件,占93%,基本满意6件,占7%。",
            lines: [
                "86 件 actual suggestions.total 2023", "100 % actual suggestions.closed_rate 2023",
                "80 件 actual suggestions.total 2023", "93 % actual suggestions.satisfaction_rate 2023",
                "6 件 actual suggestions.total 2023", "7 % actual - 2023",
            ]),
        Example(
            text: "票决民生实事16件。对进度滞后的6个项目实地督查。",
            lines: ["16 件 actual livelihood.projects 2023", "6 个 actual livelihood.projects 2023"]),
        Example(
            text: "信息稿件860篇,被采用260篇。",
            lines: ["860 篇 actual articles.published 2023", "260 篇 actual articles.published 2023"]),
        Example(text: "组织开展26次视察、调研和执法检查。", lines: ["26 次 actual - 2023"]),
        Example(
            text: "票决县级16件、乡镇86件民生实事。",
            lines: ["16 件 actual livelihood.projects 2023", "86 件 actual livelihood.projects 2023"]),
        Example(text: "督办代表建议860件。", lines: ["860 件 actual suggestions.total 2023"]),
        Example(
            text: "主任会议成员领衔督办代表建议6件。", lines: ["6 件 actual suggestions.key 2023"]),
        Example(text: "专项视察16项。", lines: ["16 项 actual inspections.tours 2023"]),
        Example(text: "文稿退回重拟26件。", lines: ["26 件 actual - 2023"]),
        Example(text: "总量超千亿元的县域达6个。", lines: ["6 个 actual - 2023"]),
        Example(text: "组织60名拟任人员参加考试。", lines: ["60 名 actual - 2023"]),
    ]
}
